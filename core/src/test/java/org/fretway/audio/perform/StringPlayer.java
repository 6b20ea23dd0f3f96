package org.fretway.audio.perform;

import java.util.List;
import java.util.Random;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;

/** Plays all that one string of an instrument has to, into the sound of the whole. */
final class StringPlayer {
  /** The pitch is set anew every so many samples. */
  private static final int STEP = 16;

  /** For so long a pick or a finger touches the string before it leaves it, in seconds. */
  private static final double TOUCH_SECONDS = 0.008;

  private static final double TREMOLO_SECONDS = 0.085;
  private static final double A4 = 440;

  private final int sampleRate;
  private final boolean bass;
  private final StringModel string;
  private final Random random;

  StringPlayer(int sampleRate, boolean bass, long seed) {
    this.sampleRate = sampleRate;
    this.bass = bass;
    this.string = new StringModel(sampleRate, seed);
    this.random = new Random(~seed);
  }

  static double hertz(double midi) {
    return A4 * Math.pow(2, (midi - 69) / 12);
  }

  /**
   * Plays.
   *
   * @param strokes in order of time
   * @param sound that the string is added to
   */
  void play(List<Stroke> strokes, float[] sound) {
    for (int i = 0; i < strokes.size(); i++) {
      Stroke stroke = strokes.get(i);
      boolean last = i + 1 == strokes.size();
      double touched =
          last ? Double.MAX_VALUE : strokes.get(i + 1).onset() - touch(strokes.get(i + 1));
      int to = last ? sound.length : frame(strokes.get(i + 1).onset());
      play(stroke, touched, Math.min(to, sound.length), sound);
    }
  }

  private static double touch(Stroke next) {
    return next.struck() ? TOUCH_SECONDS : 0;
  }

  private int frame(double seconds) {
    return (int) Math.round(seconds * sampleRate);
  }

  private void play(Stroke stroke, double touched, int to, float[] sound) {
    begin(stroke);
    boolean free = true;
    boolean stopped = false;
    double again = stroke.note().has(Technique.TREMOLO) ? TREMOLO_SECONDS : Double.MAX_VALUE;
    int from = frame(stroke.onset());
    for (int i = from; i < to; i++) {
      if ((i - from) % STEP == 0) {
        double now = i / (double) sampleRate;
        double played = Math.max(0, Math.min(now, stroke.end()) - stroke.onset());
        double hertz = hertz(stroke.midiAfter(played));
        if (free && now >= touched) {
          string.ring(hertz, Ring.TOUCHED);
          free = false;
        } else if (free && !stopped && now >= stroke.end()) {
          string.ring(hertz, Ring.STOPPED);
          stopped = true;
        }
        string.tune(hertz);
        if (!stopped && now - stroke.onset() >= again) {
          pluck(stroke);
          again += TREMOLO_SECONDS * (0.95 + 0.1 * random.nextDouble());
        }
      }
      sound[i] += (float) string.next();
    }
  }

  private void begin(Stroke stroke) {
    double hertz = hertz(stroke.midiAfter(0));
    string.set(hertz, stiffness(), ring(stroke.note(), hertz));
    if (stroke.struck()) {
      pluck(stroke);
    } else if (stroke.strength() > 0) {
      // A finger that comes down or leaves moves the string a little, and softly.
      string.pluck(0.3 * stroke.strength(), 0.3, 1_200, 0.05);
    }
  }

  private double stiffness() {
    return bass ? 1.5e-4 : 6e-5;
  }

  private Ring ring(Note note, double hertz) {
    if (note.has(Technique.STRING_MUTE)) {
      return Ring.DEAD;
    }
    return note.has(Technique.PALM_MUTE) ? Ring.PALM : Ring.free(hertz, bass);
  }

  private void pluck(Stroke stroke) {
    Note note = stroke.note();
    double place = 0.1 + 0.1 * random.nextDouble();
    double strength = stroke.strength() * (0.85 + 0.3 * random.nextDouble());
    double cutoff = (bass ? 1_800 : 3_500) * (0.8 + 0.4 * random.nextDouble());
    double noise = 0.15;
    if (note.has(Technique.STRING_MUTE)) {
      noise = 0.8;
    } else if (note.has(Technique.PALM_MUTE)) {
      cutoff *= 0.6;
    } else if (note.has(Technique.SLAP) || note.has(Technique.PLUCK)) {
      cutoff = 7_000;
      noise = 0.4;
      strength *= 1.4;
    } else if (note.has(Technique.NATURAL_HARMONIC)) {
      strength *= 0.6;
      noise = 0.05;
    }
    string.pluck(note.has(Technique.ACCENT) ? 1.5 * strength : strength, place, cutoff, noise);
  }
}
