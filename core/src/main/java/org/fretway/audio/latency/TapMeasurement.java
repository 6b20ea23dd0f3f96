package org.fretway.audio.latency;

import java.util.Arrays;
import org.fretway.audio.output.Output;

/**
 * A click to tap along with, from its creation until it is closed. Every method returns at once;
 * safe for several threads.
 */
public final class TapMeasurement implements AutoCloseable {
  /** Slow enough to tap evenly, and far more than any sound is late: 100 clicks a minute. */
  private static final double PERIOD = 0.6;

  private static final double LEAD = 0.6;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int MAX_TAPS = 64;

  private final ClickTrack clicks;
  private double[] taps = new double[0];

  /** Starts the click. */
  public TapMeasurement(Output output) {
    clicks = new ClickTrack(output, click(), LEAD, PERIOD);
  }

  /** A short tone that starts at once and dies away: its start is what one taps to. */
  static float[] click() {
    float[] click = new float[ClickTrack.RATE / 25];
    for (int i = 0; i < click.length; i++) {
      double seconds = (double) i / ClickTrack.RATE;
      click[i] = (float) (0.5 * Math.exp(-120 * seconds) * Math.sin(2 * Math.PI * 1_500 * seconds));
    }
    return click;
  }

  /**
   * Somebody tapped.
   *
   * @param nanos when, by System.nanoTime
   */
  public synchronized void tap(long nanos) {
    int from = taps.length < MAX_TAPS ? 0 : 1; // The latest count.
    taps = Arrays.copyOfRange(taps, from, taps.length + 1);
    taps[taps.length - 1] = nanos / NANOS_PER_SECOND;
  }

  /** Returns how many taps count. */
  public synchronized int taps() {
    return taps.length;
  }

  /** Returns what the taps so far say. */
  public synchronized Calibration result() {
    if (clicks.stumbled()) {
      return Calibration.failed("The sound stumbled or changed its device; try again.");
    }
    return TapCalibration.of(clicks.heardAt(), taps);
  }

  @Override
  public void close() {
    clicks.close();
  }
}
