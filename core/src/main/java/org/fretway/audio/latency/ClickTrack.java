package org.fretway.audio.latency;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.fretway.audio.ParkedThread;
import org.fretway.audio.output.Output;
import org.fretway.audio.output.Voice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a short sound again and again, evenly, until it is closed, and tells when each was heard
 * according to the device. A thread of its own feeds the device.
 */
final class ClickTrack implements AutoCloseable {
  static final int RATE = 48_000;

  private static final Logger LOG = LoggerFactory.getLogger(ClickTrack.class);

  /** Clicks are not answered to, so that much may be queued, and nothing stumbles. */
  private static final int QUEUE_FRAMES = RATE / 2;

  private static final long NAP_NANOS = 3_000_000;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final long CLOSE_MILLIS = 2_000;

  /** Looks at the device that are kept to find out when it started. */
  private static final int LOOKS = 4_096;

  private final Output output;
  private final float[] sound;
  private final int leadFrames;
  private final int periodFrames;
  private final float[] block = new float[2 * Voice.BLOCK_FRAMES];
  private final double[] starts = new double[LOOKS];
  private final Thread thread;
  private int looks;
  private double heardFrames;
  private boolean stumbled;
  private volatile boolean closed;
  private long written;

  /**
   * Starts to play.
   *
   * @param sound mono, at 48 kHz
   * @param leadSeconds of silence before the first
   * @param periodSeconds from one to the next
   */
  ClickTrack(Output output, float[] sound, double leadSeconds, double periodSeconds) {
    this.output = output;
    this.sound = sound.clone();
    this.leadFrames = (int) Math.round(leadSeconds * RATE);
    this.periodFrames = (int) Math.round(periodSeconds * RATE);
    this.thread = Thread.ofPlatform().daemon().name("fretway-click").unstarted(this::run);
    thread.start();
  }

  private void run() {
    try (Voice voice = output.newVoice(RATE, QUEUE_FRAMES)) {
      voice.attach();
      fill(voice);
      voice.start();
      while (!closed) {
        fill(voice);
        voice.poll();
        look(voice);
        LockSupport.parkNanos(this, NAP_NANOS);
      }
    } catch (RuntimeException e) {
      LOG.warn("The clicks have stopped.", e);
      stumble();
    }
  }

  private void fill(Voice voice) {
    while (voice.hasRoom()) {
      for (int i = 0; i < Voice.BLOCK_FRAMES; i++) {
        block[2 * i] = sample(written + i);
        block[2 * i + 1] = block[2 * i];
      }
      voice.write(block, Voice.BLOCK_FRAMES);
      written += Voice.BLOCK_FRAMES;
    }
  }

  private float sample(long frame) {
    long at = (frame - leadFrames) % periodFrames;
    return frame >= leadFrames && at < sound.length ? sound[(int) at] : 0;
  }

  private synchronized void look(Voice voice) {
    if (voice.ranEmpty()) {
      stumbled = true;
    }
    double heard = voice.heardFrames();
    if (heard > 0) {
      heardFrames = heard;
      starts[looks % LOOKS] = System.nanoTime() / NANOS_PER_SECOND - heard / RATE;
      looks++;
    }
  }

  private synchronized void stumble() {
    stumbled = true;
  }

  /** Returns whether the device has run empty or changed, so that times are not to be trusted. */
  synchronized boolean stumbled() {
    return stumbled;
  }

  /** Returns when the sounds so far were heard, in seconds of System.nanoTime. */
  synchronized double[] heardAt() {
    int kept = Math.min(looks, LOOKS);
    if (kept == 0) {
      return new double[0];
    }
    double[] sorted = Arrays.copyOf(starts, kept);
    Arrays.sort(sorted);
    double start = sorted[kept / 2];
    int count = (int) Math.max(0, Math.ceil((heardFrames - leadFrames) / periodFrames));
    double[] heard = new double[count];
    for (int i = 0; i < count; i++) {
      heard[i] = start + (leadFrames + (double) i * periodFrames) / RATE;
    }
    return heard;
  }

  @Override
  public void close() {
    closed = true;
    ParkedThread.awaitEnd(thread, CLOSE_MILLIS);
  }
}
