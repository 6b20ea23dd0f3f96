package org.fretway.audio.pitch;

import java.util.concurrent.locks.LockSupport;
import org.fretway.audio.ParkedThread;
import org.fretway.audio.input.FrameRing;
import org.fretway.audio.input.InputListener;

/**
 * Tells the pitch of what comes in, some twenty-five times a second. The thread that records only
 * hands the samples over; a thread of this class looks at them. Whoever wants the pitch reads the
 * latest, and nobody waits for anybody. Nothing is allocated while it runs.
 */
public final class PitchListener implements InputListener, AutoCloseable {
  private static final double LOOKS_PER_SECOND = 25;
  private static final int MIX_FRAMES = 1024;
  private static final long NAP_NANOS = 5_000_000;
  private static final long CLOSE_MILLIS = 2_000;

  /** When nothing came for so long, nothing is heard either. */
  private static final long SILENT_NANOS = 300_000_000;

  private final int channels;
  private final int hop;
  private final PitchDetector detector;
  private final FrameRing ring;
  private final float[] mixed = new float[MIX_FRAMES];
  private final float[] next;
  private final float[] window;
  private final Pitch found = new Pitch();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("fretway-tuner").unstarted(this::run);
  private volatile boolean closed;

  /** Frequency and clarity as bits of floats, so that both are of one moment. */
  private volatile long latest;

  private PitchListener(int channels, int sampleRate) {
    this.channels = channels;
    hop = (int) (sampleRate / LOOKS_PER_SECOND);
    detector = new PitchDetector(sampleRate);
    window = new float[detector.frames()];
    next = new float[hop];
    ring = new FrameRing(1, sampleRate / 2);
  }

  /**
   * Begins to listen, until it is closed; it is to be added to the input meanwhile.
   *
   * @param channels of the input; several are heard as one
   * @param sampleRate of the input in Hz
   */
  public static PitchListener start(int channels, int sampleRate) {
    PitchListener listener = new PitchListener(channels, sampleRate);
    listener.thread.start();
    return listener;
  }

  /** Takes a block, on the thread that records; nothing is allocated. */
  @Override
  public void heard(float[] interleaved, int frames, long firstFrame, long nanos) {
    for (int from = 0; from < frames; from += MIX_FRAMES) {
      int count = Math.min(MIX_FRAMES, frames - from);
      for (int i = 0; i < count; i++) {
        float sum = 0;
        for (int channel = 0; channel < channels; channel++) {
          sum += interleaved[(from + i) * channels + channel];
        }
        mixed[i] = sum / channels;
      }
      ring.write(mixed, count);
    }
  }

  /** Fills in the latest pitch; from any thread, and without waiting. */
  public void read(Pitch pitch) {
    long bits = latest;
    pitch.frequency = Float.intBitsToFloat((int) (bits >>> Integer.SIZE));
    pitch.clarity = Float.intBitsToFloat((int) bits);
  }

  private void run() {
    long lookedAt = System.nanoTime();
    while (!closed) {
      if (ring.readable() >= hop) {
        look();
        lookedAt = System.nanoTime();
      } else {
        if (System.nanoTime() - lookedAt > SILENT_NANOS) {
          latest = 0;
        }
        LockSupport.parkNanos(this, NAP_NANOS);
      }
    }
  }

  private void look() {
    ring.read(next, hop);
    System.arraycopy(window, hop, window, 0, window.length - hop);
    System.arraycopy(next, 0, window, window.length - hop, hop);
    detector.detect(window, found);
    latest =
        (long) Float.floatToRawIntBits((float) found.frequency) << Integer.SIZE
            | Float.floatToRawIntBits((float) found.clarity);
  }

  /** Ends listening, and waits for that. */
  @Override
  public void close() {
    closed = true;
    ParkedThread.awaitEnd(thread, CLOSE_MILLIS);
  }
}
