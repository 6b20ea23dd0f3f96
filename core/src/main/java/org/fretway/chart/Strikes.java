package org.fretway.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chart as what is to be played, one strike after the other: whatever begins at one moment, be it
 * a single note, a double stop or a chord. A note that another one sounds on into belongs to the
 * strike of that one. Immutable; after construction nothing is allocated.
 */
public final class Strikes {
  /**
   * Notes of several strings that begin within this, in seconds, are one strike: a hand takes as
   * long to cross the strings, and some charts write that down.
   */
  public static final double SPREAD = 0.03;

  /** By how many semitones a harmonic touched above a fret sounds above the open string. */
  private static final Map<Integer, Integer> NODES =
      Map.of(3, 31, 4, 28, 5, 24, 7, 19, 9, 28, 12, 12, 16, 28, 19, 19, 24, 24);

  /** Nothing is to be played, on a guitar. */
  public static final Strikes NONE =
      new Strikes(Tuning.GUITAR_STANDARD.strings(), List.of(), new OpenStrings(List.of()), 0);

  private final int strings;
  private final double[] times;
  private final double[] ends;
  private final @Nullable Note[] notes;
  private final float[] midi;

  private Strikes(int strings, List<List<Note>> strikes, OpenStrings open, int capo) {
    this.strings = strings;
    int count = strikes.size();
    times = new double[count];
    ends = new double[count];
    notes = new Note[count * strings];
    midi = new float[count * strings];
    Arrays.fill(midi, Float.NaN);
    for (int i = 0; i < count; i++) {
      times[i] = strikes.get(i).getFirst().time();
      ends[i] = times[i];
      for (Note note : strikes.get(i)) {
        int at = i * strings + note.string();
        notes[at] = note;
        midi[at] = (float) sounding(note, open, capo);
        ends[i] = Math.max(ends[i], note.end());
      }
    }
  }

  /** Returns what a chart asks for. What lies beyond its strings or has no time is left out. */
  public static Strikes of(Chart chart) {
    int strings = chart.tuning().strings();
    List<Note> all = new ArrayList<>(chart.notes());
    for (ChordStrike strike : chart.chords()) {
      all.addAll(strike.notes().isEmpty() ? notesOf(chart, strike) : strike.notes());
    }
    all.removeIf(note -> !isPlayable(note, strings));
    all.sort(Comparator.comparingDouble(Note::time));
    all = LinkedNotes.joined(all, strings);
    List<List<Note>> strikes = new ArrayList<>();
    for (Note note : all) {
      if (strikes.isEmpty() || !isPartOf(strikes.getLast(), note)) {
        strikes.add(new ArrayList<>());
      }
      strikes.getLast().add(note);
    }
    return new Strikes(strings, strikes, OpenStrings.of(chart), chart.capo());
  }

  private static boolean isPartOf(List<Note> strike, Note note) {
    return note.time() - strike.getFirst().time() <= SPREAD
        && strike.stream()
            .allMatch(other -> other.string() != note.string() || other.time() == note.time());
  }

  private static boolean isPlayable(Note note, int strings) {
    return note.string() >= 0
        && note.string() < strings
        && note.fret() >= 0
        && Double.isFinite(note.time())
        && !note.has(Technique.IGNORED);
  }

  private static List<Note> notesOf(Chart chart, ChordStrike strike) {
    if (strike.template() < 0 || strike.template() >= chart.chordTemplates().size()) {
      return List.of();
    }
    List<Integer> frets = chart.chordTemplates().get(strike.template()).frets();
    List<Note> notes = new ArrayList<>();
    for (int string = 0; string < frets.size(); string++) {
      if (frets.get(string) >= 0) {
        notes.add(Note.plain(strike.time(), string, frets.get(string), 0));
      }
    }
    return notes;
  }

  private static double sounding(Note note, OpenStrings open, int capo) {
    double nut = open.notes().get(note.string());
    if (note.has(Technique.NATURAL_HARMONIC)) {
      return nut + NODES.getOrDefault(note.fret(), note.fret());
    }
    return nut + Math.max(note.fret(), capo);
  }

  /** Returns how many strings the instrument has. */
  public int strings() {
    return strings;
  }

  /** Returns how many strikes there are. */
  public int count() {
    return times.length;
  }

  /** Returns when a strike is to be played, in seconds of song time. */
  public double time(int strike) {
    return times[strike];
  }

  /** Returns when the longest note of a strike stops ringing, in seconds of song time. */
  public double end(int strike) {
    return ends[strike];
  }

  /** Returns what a string is to play in a strike; null if it does not take part. */
  public @Nullable Note note(int strike, int string) {
    return notes[strike * strings + string];
  }

  /**
   * Returns the pitch that a string is to sound as it is struck, by tuning, capo and cents, as MIDI
   * counts with parts as cents; NaN if it does not take part.
   */
  public double midi(int strike, int string) {
    return midi[strike * strings + string];
  }

  /** Returns on how many strings a strike is played. */
  public int size(int strike) {
    int size = 0;
    for (int string = 0; string < strings; string++) {
      if (notes[strike * strings + string] != null) {
        size++;
      }
    }
    return size;
  }

  /** Returns the first strike that is not before a moment; {@link #count} if there is none. */
  public int firstFrom(double songTime) {
    int found = Arrays.binarySearch(times, songTime);
    return found >= 0 ? found : -found - 1;
  }
}
