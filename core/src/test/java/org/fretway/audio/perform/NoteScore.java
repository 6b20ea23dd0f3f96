package org.fretway.audio.perform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well a list of notes agrees with what was played: a note is found when its onset is within 50
 * ms and its pitch within 50 cents of one that was played, each counting once. Whoever made the
 * list, the rule is the same.
 */
public final class NoteScore {
  private static final double SECONDS = 0.05;
  private static final double SEMITONES = 0.5;

  private int played;
  private int told;
  private int found;

  /**
   * Counts a performance of single notes.
   *
   * @param times when the told notes begin, in seconds, in order of time
   * @param midi their pitches as MIDI counts; NaN = without pitch
   */
  public void add(Performance performance, double[] times, double[] midi) {
    List<Truth> open = new ArrayList<>(performance.truth());
    open.removeIf(truth -> Double.isNaN(truth.onset()));
    played += open.size();
    told += times.length;
    for (int i = 0; i < times.length; i++) {
      Truth best = null;
      for (Truth truth : open) {
        double off = Math.abs(truth.onset() - times[i]);
        if (off <= SECONDS
            && Math.abs(truth.midi() - midi[i]) <= SEMITONES
            && (best == null || off < Math.abs(best.onset() - times[i]))) {
          best = truth;
        }
      }
      if (best != null) {
        open.remove(best);
        found++;
      }
    }
  }

  /** Returns which part of the told notes was played. */
  public double precision() {
    return found / (double) told;
  }

  /** Returns which part of the played notes was told. */
  public double recall() {
    return found / (double) played;
  }

  /** Returns the harmonic mean of both. */
  public double f1() {
    return 2.0 * found / (played + told);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f | %.3f | %.3f", precision(), recall(), f1());
  }
}
