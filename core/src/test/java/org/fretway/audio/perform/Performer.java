package org.fretway.audio.perform;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fretway.chart.Note;
import org.fretway.chart.Strikes;
import org.fretway.chart.Technique;
import org.fretway.practice.judge.Reason;
import org.jspecify.annotations.Nullable;

/** Plays charts on an instrument of strings that are made of numbers. */
public final class Performer {
  private static final double LONGEST_STRUM = 0.03;
  private static final double SHORTEST_STRUM = 0.002;

  /** A note without a sustain rings for so long, if nothing else comes. */
  private static final double USUAL_SECONDS = 0.35;

  private static final double TAIL_SECONDS = 1;

  /** Below this lowest note it is a bass, whose strings are stiffer and darker. */
  private static final double BASS_MIDI = 34.5;

  private static final int FEWEST_GUITAR_STRINGS = 6;
  private static final double PEAK = 0.5;

  /** By so many semitones a string is higher than the next, about. */
  private static final int FOURTH = 5;

  private final Strikes strikes;
  private final List<Fault> faults;
  private final Random random;
  private final boolean bass;
  private final List<List<Stroke>> byString = new ArrayList<>();
  private final List<Truth> truth = new ArrayList<>();

  private Performer(Strikes strikes, List<Fault> faults, long seed) {
    this.strikes = strikes;
    this.faults = faults;
    this.random = new Random(seed);
    this.bass = isBass(strikes);
    for (int string = 0; string < strikes.strings(); string++) {
      byString.add(new ArrayList<>());
    }
  }

  private static boolean isBass(Strikes strikes) {
    if (strikes.strings() < FEWEST_GUITAR_STRINGS) {
      return true;
    }
    for (int strike = 0; strike < strikes.count(); strike++) {
      for (int string = 0; string < strikes.strings(); string++) {
        if (strikes.midi(strike, string) < BASS_MIDI && strikes.strings() == 6) {
          return true;
        }
      }
    }
    return false;
  }

  /** Plays everything as it is asked, on the moment. */
  public static Performance play(Strikes strikes, long seed) {
    return play(strikes, Faults.none(strikes), seed);
  }

  /**
   * Plays with faults.
   *
   * @param faults one of each strike
   * @param seed of what differs from stroke to stroke
   */
  public static Performance play(Strikes strikes, List<Fault> faults, long seed) {
    Performer performer = new Performer(strikes, faults, seed);
    performer.plan();
    return performer.play();
  }

  /** Returns what each string does, from the lowest; what is played is added to the truth. */
  static List<List<Stroke>> strokes(
      Strikes strikes, List<Fault> faults, long seed, List<Truth> truth) {
    Performer performer = new Performer(strikes, faults, seed);
    performer.plan();
    truth.addAll(performer.truth);
    return performer.byString;
  }

  static double seconds(Strikes strikes) {
    double end = 0;
    for (int strike = 0; strike < strikes.count(); strike++) {
      end = Math.max(end, strikes.end(strike));
    }
    return end + USUAL_SECONDS + TAIL_SECONDS;
  }

  private void plan() {
    for (int strike = 0; strike < strikes.count(); strike++) {
      strike(strike, faults.get(strike));
    }
  }

  private Performance play() {
    int rate = Performance.SAMPLE_RATE;
    float[] sound = new float[(int) (seconds(strikes) * rate)];
    for (List<Stroke> strokes : byString) {
      new StringPlayer(rate, bass, random.nextLong()).play(strokes, sound);
    }
    Sound.scale(sound, PEAK);
    return new Performance(strikes, sound, truth);
  }

  private void strike(int strike, Fault fault) {
    double onset = Math.max(0, strikes.time(strike) + fault.seconds());
    int size = strikes.size(strike);
    boolean up = up(strike);
    double spread = SHORTEST_STRUM + random.nextDouble() * (LONGEST_STRUM - SHORTEST_STRUM);
    double step = size > 1 ? spread / (size - 1) : 0;
    double at = onset;
    double lowest = Double.NaN;
    boolean struck = false;
    int heard = 0;
    for (int i = 0; i < strikes.strings(); i++) {
      int string = up ? strikes.strings() - 1 - i : i;
      @Nullable Note note = strikes.note(strike, string);
      if (note == null || (fault.leftOut() >> string & 1) != 0) {
        continue;
      }
      Stroke stroke = add(strike, string, note, fault, at);
      heard |= fault.reason() == Reason.WRONG_NOTE ? 0 : 1 << string;
      lowest = Double.isNaN(lowest) ? stroke.midi() : Math.min(lowest, stroke.midi());
      struck |= stroke.struck();
      at += step;
    }
    truth.add(
        new Truth(
            fault.reason(),
            Double.isNaN(lowest) ? Double.NaN : onset,
            fault.cents(),
            heard,
            lowest,
            struck));
  }

  private Stroke add(int strike, int string, Note note, Fault fault, double at) {
    int other = string + fault.strings();
    double midi =
        strikes.midi(strike, string)
            + fault.frets()
            + fault.cents() / 100
            + FOURTH * fault.strings();
    List<Stroke> strokes = byString.get(other);
    boolean slurred =
        note.has(Technique.HAMMER_ON) || note.has(Technique.PULL_OFF) || note.has(Technique.TAP);
    boolean tied = false;
    boolean rings = false;
    if (!strokes.isEmpty()) {
      Stroke last = strokes.getLast();
      rings = at - last.end() < 0.05;
      tied = rings && last.note().has(Technique.LINK_NEXT);
      if (last.end() > at || (rings && (tied || slurred))) {
        strokes.set(strokes.size() - 1, cut(last, at));
      }
    }
    boolean struck = !tied && !(slurred && rings);
    double seconds = note.sustain() > 0 ? note.sustain() : USUAL_SECONDS;
    if (note.sustain() <= 0) {
      double next = strike + 1 < strikes.count() ? strikes.time(strike + 1) : Double.MAX_VALUE;
      seconds = Math.clamp(next - strikes.time(strike) - 0.01, 0.05, USUAL_SECONDS);
    }
    Stroke stroke = new Stroke(note, at, at + seconds, midi, struck, tied ? 0 : 1);
    strokes.add(stroke);
    return stroke;
  }

  private static Stroke cut(Stroke stroke, double end) {
    return new Stroke(
        stroke.note(), stroke.onset(), end, stroke.midi(), stroke.struck(), stroke.strength());
  }

  private boolean up(int strike) {
    for (int string = 0; string < strikes.strings(); string++) {
      @Nullable Note note = strikes.note(strike, string);
      if (note != null && note.has(Technique.PICK_UP)) {
        return true;
      }
    }
    return false;
  }
}
