package org.fretway.audio.perform;

import java.util.List;
import org.fretway.chart.Strikes;

/** A chart as somebody played it. */
public final class Performance {
  /** Samples a second. */
  public static final int SAMPLE_RATE = 48_000;

  private final Strikes strikes;
  private final float[] sound;
  private final List<Truth> truth;

  /**
   * Keeps what it is made of.
   *
   * @param strikes what was asked
   * @param sound mono at {@link #SAMPLE_RATE}, its first sample at 0 s of song time
   * @param truth what was played, one of each strike
   */
  public Performance(Strikes strikes, float[] sound, List<Truth> truth) {
    this.strikes = strikes;
    this.sound = sound;
    this.truth = List.copyOf(truth);
  }

  /** Returns what was asked. */
  public Strikes strikes() {
    return strikes;
  }

  /** Returns how it sounds: mono at {@link #SAMPLE_RATE}, the first sample at 0 s of song time. */
  public float[] sound() {
    return sound;
  }

  /** Returns what was played, one of each strike. */
  public List<Truth> truth() {
    return truth;
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
