package org.fretway.audio.mix;

import java.util.Arrays;

/**
 * Keeps sound below the ceiling of {@value #CEILING_DB} dB, also between samples, by looking ahead:
 * a peak is met by a gain that is down by the time it comes, and back within some tenths of a
 * second. Both channels get the same gain, so the stereo image stays. What stays below the ceiling
 * passes bit by bit, {@link #latencyFrames} later. Used by one thread; nothing is allocated.
 *
 * <p>The gain that each frame needs is held for the time that is looked ahead, let off slowly, and
 * averaged over the same time: so it moves in slopes, and is never above what is needed.
 */
public final class Limiter {
  /** No sample and, but for traces, nothing between samples is beyond this, in dB of full scale. */
  public static final double CEILING_DB = -0.1;

  private static final double LOOK_AHEAD_SECONDS = 0.003;
  private static final double RELEASE_SECONDS = 0.12;

  /** What is taken off a gain counts as nothing below this: a ten-thousandth of a decibel. */
  private static final double NOTHING = 1e-5;

  /** Beyond this, 120 dB above full scale, a sample is damage, and silence does less harm. */
  private static final float DAMAGE = 1e6f;

  private static final float CEILING = (float) Decibels.toFactor(CEILING_DB);

  private final int window;
  private final int latency;
  private final double keptPerFrame;
  private final TruePeak peaks = new TruePeak(CEILING);
  private final SlidingMax held;

  // How much is taken off the gain: 1 - gain, so that nothing is exactly 0.
  private final double[] latest;
  private double released;
  private double sum;
  private int atLatest;
  private int restless;

  private final float[] delayed;
  private int atDelayed;

  /**
   * Creates one on silence.
   *
   * @param sampleRate frames a second
   */
  public Limiter(int sampleRate) {
    this.window = Math.max(1, (int) Math.round(sampleRate * LOOK_AHEAD_SECONDS));
    // The average over a window is complete for the frame that came in first.
    this.latency = window - 1 + TruePeak.DELAY_FRAMES;
    this.keptPerFrame = Math.exp(-1 / (RELEASE_SECONDS * sampleRate));
    // One more than is averaged: what lies between two frames needs both of them down.
    this.held = new SlidingMax(window + 1);
    this.latest = new double[window];
    this.delayed = new float[2 * latency];
  }

  /** Returns by how many frames what comes out lags behind what goes in; always the same. */
  public int latencyFrames() {
    return latency;
  }

  /** Forgets the past: silence comes out first. */
  public void reset() {
    peaks.reset();
    held.reset();
    Arrays.fill(latest, 0);
    Arrays.fill(delayed, 0);
    released = 0;
    sum = 0;
    restless = 0;
  }

  /**
   * Limits a block in place.
   *
   * @param stereo interleaved
   * @param frames how many frames count
   */
  public void process(float[] stereo, int frames) {
    for (int i = 0; i < 2 * frames; i += 2) {
      float left = sound(stereo[i]);
      float right = sound(stereo[i + 1]);
      float gain = gain(peaks.next(left, right));
      float leftNow = delayed[atDelayed];
      float rightNow = delayed[atDelayed + 1];
      delayed[atDelayed] = left;
      delayed[atDelayed + 1] = right;
      atDelayed = atDelayed + 2 == delayed.length ? 0 : atDelayed + 2;
      stereo[i] = gain == 1 ? leftNow : clipped(gain * leftNow);
      stereo[i + 1] = gain == 1 ? rightNow : clipped(gain * rightNow);
    }
  }

  private float gain(float peak) {
    float needed = held.next(peak > CEILING ? 1 - CEILING / peak : 0);
    released *= keptPerFrame;
    if (released < needed) {
      released = needed;
    } else if (released < NOTHING) {
      released = 0;
    }
    if (released == 0 && restless == 0) {
      return 1;
    }
    sum += released - latest[atLatest];
    latest[atLatest] = released;
    atLatest = atLatest + 1 == window ? 0 : atLatest + 1;
    restless = released == 0 ? restless - 1 : window;
    if (restless == 0) {
      sum = 0;
    }
    return (float) (1 - sum / window);
  }

  private static float sound(float sample) {
    return sample > -DAMAGE && sample < DAMAGE ? sample : 0;
  }

  /** Takes off what rounding left above the ceiling. */
  private static float clipped(float sample) {
    return Math.clamp(sample, -CEILING, CEILING);
  }
}
