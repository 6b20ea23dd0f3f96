package org.fretway.audio.perform;

import java.util.List;
import org.fretway.chart.Strikes;

/**
 * A chart as somebody played it.
 *
 * @param strikes what was asked
 * @param sound mono at {@link #SAMPLE_RATE}, its first sample at 0 s of song time
 * @param truth what was played, one of each strike
 */
public record Performance(Strikes strikes, float[] sound, List<Truth> truth) {
  /** Samples a second. */
  public static final int SAMPLE_RATE = 48_000;

  /** Copies the list. */
  public Performance {
    truth = List.copyOf(truth);
  }

  /** Returns how long it is, in seconds. */
  public double seconds() {
    return sound.length / (double) SAMPLE_RATE;
  }

  /** Returns the same performance that sounds otherwise. */
  public Performance with(Sound other) {
    return new Performance(strikes, other.of(sound), truth);
  }
}
