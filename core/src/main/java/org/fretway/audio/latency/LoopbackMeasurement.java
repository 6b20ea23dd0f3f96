package org.fretway.audio.latency;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.fretway.audio.input.Input;
import org.fretway.audio.input.InputListener;
import org.fretway.audio.output.Output;

/**
 * Plays a noise and listens for it. What it finds is the time from the moment at which the output's
 * device says that a sound is heard to the moment at which it has come back into the program; so
 * what somebody plays to a song arrives by that much after the song's time.
 */
public final class LoopbackMeasurement {
  private static final double LEAD = 0.5;
  private static final double PERIOD = 0.6;
  private static final int SOUNDS = 4;

  /** The latest that a sound may come. */
  private static final double MAX_LATENCY = 0.45;

  /** Devices may report more latency than they have; so much earlier is looked as well. */
  private static final double EARLIER = 0.1;

  private static final double SECONDS = LEAD + SOUNDS * PERIOD + 0.4;
  private static final double PATIENCE = 4;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final long NAP_NANOS = 20_000_000;

  private LoopbackMeasurement() {}

  /**
   * Measures; takes about four seconds, in which it blocks.
   *
   * @param cancelled asked now and then; the result is a failure then
   */
  public static Calibration run(Output output, Input input, BooleanSupplier cancelled) {
    if (output.state().device().isEmpty()) {
      return Calibration.failed("There is no sound device to play the test sound on.");
    }
    if (!await(() -> input.state().device().isPresent(), PATIENCE, cancelled)) {
      return Calibration.failed(
          input.state().notice().orElse("The recording device does not answer; choose another."));
    }
    Recorded recorded = new Recorded(input.choice().channels());
    input.add(recorded);
    try (ClickTrack track = new ClickTrack(output, LoopbackCalibration.signal(), LEAD, PERIOD)) {
      if (!await(recorded::full, SECONDS + PATIENCE, cancelled)) {
        return Calibration.failed("The recording device gives no sound; choose another.");
      }
      double[] heard = track.heardAt();
      if (track.stumbled() || heard.length < SOUNDS) {
        return Calibration.failed(
            "The sound stumbled. Choose a larger buffer, close other programs and try again.");
      }
      double begin = recorded.begin();
      double[] starts =
          Arrays.stream(heard)
              .limit(SOUNDS)
              .map(at -> (at - EARLIER - begin) * Input.SAMPLE_RATE)
              .filter(start -> start >= 0)
              .toArray();
      return earlier(
          LoopbackCalibration.of(
              recorded.samples, starts, Input.SAMPLE_RATE, MAX_LATENCY + EARLIER));
    } finally {
      input.remove(recorded);
    }
  }

  private static Calibration earlier(Calibration found) {
    return switch (found) {
      case Calibration.Measured it ->
          Calibration.measured(it.seconds() - EARLIER, it.spread(), it.count());
      case Calibration.Failed it -> it;
    };
  }

  private static boolean await(
      BooleanSupplier condition, double seconds, BooleanSupplier cancelled) {
    long end = System.nanoTime() + (long) (seconds * NANOS_PER_SECOND);
    while (!condition.getAsBoolean()) {
      if (cancelled.getAsBoolean() || System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(LoopbackMeasurement.class, NAP_NANOS);
    }
    return true;
  }

  /** The first channel from a moment on, and when that was. */
  private static final class Recorded implements InputListener {
    private final int channels;
    private final float[] samples = new float[(int) (SECONDS * Input.SAMPLE_RATE)];
    private final double[] begins = new double[samples.length / 16];
    private int calls;
    private volatile int frames;

    Recorded(int channels) {
      this.channels = channels;
    }

    @Override
    public void heard(float[] interleaved, int count, long firstFrame, long nanos) {
      int before = frames;
      int taken = Math.min(count, samples.length - before);
      for (int i = 0; i < taken; i++) {
        samples[before + i] = interleaved[channels * i];
      }
      if (taken > 0 && calls < begins.length) {
        begins[calls++] = nanos / NANOS_PER_SECOND - (double) (before + count) / Input.SAMPLE_RATE;
      }
      frames = before + taken;
    }

    boolean full() {
      return frames == samples.length;
    }

    /** Returns when the first frame came, in seconds of System.nanoTime. */
    double begin() {
      double[] sorted = Arrays.copyOf(begins, calls);
      Arrays.sort(sorted);
      return sorted[calls / 2];
    }
  }
}
