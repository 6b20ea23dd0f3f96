package org.fretway.audio.latency;

import java.util.Arrays;
import org.fretway.audio.PlayedMoment;
import org.fretway.audio.input.Input;
import org.fretway.audio.listen.EarOptions;
import org.fretway.audio.listen.HeardOnset;
import org.fretway.audio.listen.Listener;
import org.fretway.audio.listen.OnsetFollower;
import org.fretway.audio.output.Output;
import org.fretway.chart.Strikes;

/**
 * A click to play along with, one string with each, from its creation until it is closed. What it
 * finds is what {@link LoopbackMeasurement} finds where the output can't be heard by the input.
 * Every method but {@link #close} returns at once; safe for several threads.
 */
public final class PlayAlongMeasurement implements AutoCloseable {
  /** Slow enough to play evenly, and far more than any sound is late: 100 clicks a minute. */
  private static final double PERIOD = 0.6;

  private static final double LEAD = 1.2;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Input input;
  private final long begin = System.nanoTime();
  private final Strokes strokes = new Strokes();
  private final ClickTrack clicks;
  private final Listener listener;

  /**
   * Starts the click and listens.
   *
   * @param input is open, and stays so until this is closed
   * @param options how it is listened
   */
  public PlayAlongMeasurement(Output output, Input input, EarOptions options) {
    this.input = input;
    listener =
        Listener.start(this::moment, input.choice().channels(), 0, Strikes.NONE, strokes, options);
    input.add(listener);
    clicks = new ClickTrack(output, TapMeasurement.click(), LEAD, PERIOD);
  }

  /** The clock takes the place of a song. */
  private void moment(long nanos, PlayedMoment moment) {
    moment.playing = true;
    moment.songTime = (nanos - begin) / NANOS_PER_SECOND;
    moment.rate = 1;
    moment.run = 1;
  }

  /** Returns how many strokes were heard. */
  public int strokes() {
    return strokes.count;
  }

  /** Returns what the strokes so far say. */
  public Calibration result() {
    if (clicks.stumbled()) {
      return Calibration.failed("The sound stumbled or changed its device; try again.");
    }
    double[] times = strokes.times();
    for (int i = 0; i < times.length; i++) {
      times[i] += begin / NANOS_PER_SECOND;
    }
    return PlayAlongCalibration.of(clicks.heardAt(), times);
  }

  @Override
  public void close() {
    clicks.close();
    input.remove(listener);
    listener.close();
  }

  /** When strings were struck; the thread that listens writes, any reads. */
  private static final class Strokes implements OnsetFollower {
    private static final int MOST = 256;

    private final double[] times = new double[MOST];
    private volatile int count;

    @Override
    public int expectedAt(double songTime) {
      return HeardOnset.NO_STRIKE;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // Only the thread that listens counts.
    public void heard(HeardOnset onset) {
      if (onset.struck && count < MOST) {
        times[count] = onset.songTime;
        count++;
      }
    }

    @Override
    public void ringing(double songTime, double midi, double clarity) {}

    @Override
    public void reached(double songTime, double rate, long run) {}

    double[] times() {
      return Arrays.copyOf(times, count);
    }
  }
}
