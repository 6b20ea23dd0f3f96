package org.fretway.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fretway.chart.BendPoint;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;

/**
 * Turns notation into strokes. A note is {@code string/fret}, strings counted as players do, the
 * highest being 1; a chord is the name of its {@link Shape}. Marks: {@code a} accent, {@code m}
 * palm mute, {@code x} string mute, {@code h} hammer-on, {@code p} pull-off, {@code v} vibrato,
 * {@code n} natural harmonic, {@code t} slap, {@code k} pop, {@code bN} bend by N semitones, {@code
 * rN} bend and release, {@code sN} slide to fret N, {@code uN} slide towards fret N and off.
 */
final class Tablature {
  private static final Pattern NOTE = Pattern.compile("(\\d)/(\\d+)");
  private static final Pattern MARK = Pattern.compile("([a-z])(\\d*)");

  /** A shorter note shows no sustain: a quarter. */
  private static final int SHORTEST_SUSTAIN = 4;

  /** A drawn sustain ends a little before the next note begins. */
  private static final double DRAWN_PART = 0.9;

  private final Instrument instrument;

  private Tablature(Instrument instrument) {
    this.instrument = instrument;
  }

  /** Reads a part from the beginning of the song. */
  static List<Stroke> read(Instrument instrument, String text) {
    Tablature tablature = new Tablature(instrument);
    return Notation.read(text).stream().map(tablature::stroke).toList();
  }

  private Stroke stroke(Notation.Word word) {
    double time = Meter.seconds(word.start());
    double length = Meter.seconds(word.length());
    Matcher matcher = NOTE.matcher(word.what());
    if (matcher.matches()) {
      int string = instrument.tuning().strings() - Integer.parseInt(matcher.group(1));
      Note note = note(word, string, Integer.parseInt(matcher.group(2)));
      return new Stroke(time, length, Optional.empty(), List.of(note));
    }
    Shape shape = Shape.valueOf(word.what().toUpperCase(Locale.ROOT));
    return new Stroke(time, length, Optional.of(shape), notes(word, shape.template()));
  }

  private static List<Note> notes(Notation.Word word, ChordTemplate template) {
    List<Note> notes = new ArrayList<>();
    for (int string = 0; string < template.frets().size(); string++) {
      int fret = template.frets().get(string);
      if (fret >= 0) {
        notes.add(note(word, string, fret));
      }
    }
    return notes;
  }

  private static Note note(Notation.Word word, int string, int fret) {
    double length = Meter.seconds(word.length()) * DRAWN_PART;
    int slideTo = Note.UNSET;
    int slideUnpitchedTo = Note.UNSET;
    double bend = 0;
    List<BendPoint> curve = List.of();
    Techniques techniques = Techniques.NONE;
    Matcher marks = MARK.matcher(word.marks());
    while (marks.find()) {
      int number = marks.group(2).isEmpty() ? 0 : Integer.parseInt(marks.group(2));
      switch (marks.group(1).charAt(0)) {
        case 's' -> slideTo = number;
        case 'u' -> slideUnpitchedTo = number;
        case 'b' -> {
          bend = number;
          curve = bent(length, number);
        }
        case 'r' -> {
          bend = number;
          curve = bentAndReleased(length, number);
        }
        default -> techniques = techniques.with(technique(marks.group(1)), true);
      }
    }
    boolean muted =
        techniques.contains(Technique.PALM_MUTE) || techniques.contains(Technique.STRING_MUTE);
    boolean moves = bend > 0 || slideTo >= 0 || slideUnpitchedTo >= 0;
    boolean rings = moves || (word.length() >= SHORTEST_SUSTAIN && !muted);
    return new Note(
        Meter.seconds(word.start()),
        string,
        fret,
        rings ? length : 0,
        slideTo,
        slideUnpitchedTo,
        bend,
        curve,
        techniques,
        Note.UNSET);
  }

  private static List<BendPoint> bent(double length, int semitones) {
    return List.of(
        new BendPoint(0, 0),
        new BendPoint(0.35 * length, semitones),
        new BendPoint(length, semitones));
  }

  private static List<BendPoint> bentAndReleased(double length, int semitones) {
    return List.of(
        new BendPoint(0, 0),
        new BendPoint(0.3 * length, semitones),
        new BendPoint(0.55 * length, semitones),
        new BendPoint(0.85 * length, 0),
        new BendPoint(length, 0));
  }

  private static Technique technique(String mark) {
    return switch (mark) {
      case "a" -> Technique.ACCENT;
      case "m" -> Technique.PALM_MUTE;
      case "x" -> Technique.STRING_MUTE;
      case "h" -> Technique.HAMMER_ON;
      case "p" -> Technique.PULL_OFF;
      case "v" -> Technique.VIBRATO;
      case "n" -> Technique.NATURAL_HARMONIC;
      case "t" -> Technique.SLAP;
      case "k" -> Technique.PLUCK;
      default -> throw new IllegalArgumentException("no mark of the notation: " + mark);
    };
  }
}
