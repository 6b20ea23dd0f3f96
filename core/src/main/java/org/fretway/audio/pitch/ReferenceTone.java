package org.fretway.audio.pitch;

import java.util.concurrent.locks.LockSupport;
import org.fretway.audio.output.Output;
import org.fretway.audio.output.Voice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a note to tune by, which dies away like a string. A thread of its own feeds the device
 * while it sounds. Used by one thread.
 */
public final class ReferenceTone implements AutoCloseable {
  /** How long a note sounds, in seconds. */
  public static final double SECONDS = 3;

  private static final Logger LOG = LoggerFactory.getLogger(ReferenceTone.class);

  private static final double ATTACK_SECONDS = 0.008;
  private static final double RELEASE_SECONDS = 0.4;
  private static final double RING_SECONDS = 1.4;
  private static final double LOUDNESS = 0.16;

  /** Small loudspeakers leave the lowest notes to their partials. */
  private static final int PARTIALS = 8;

  private static final long NAP_NANOS = 3_000_000;

  private final Output output;
  private @Nullable Note sounding;

  /** Creates one that is silent. */
  public ReferenceTone(Output output) {
    this.output = output;
  }

  /**
   * Plays a note in place of the one that sounds.
   *
   * @param frequency in Hz
   */
  public void play(double frequency) {
    stop();
    Note note = new Note(frequency);
    sounding = note;
    Thread.ofPlatform().daemon().name("fretway-tone").start(note);
  }

  /** Returns whether a note sounds. */
  public boolean isSounding() {
    return sounding != null && !sounding.over;
  }

  /** Goes silent. */
  public void stop() {
    if (sounding != null) {
      sounding.stopped = true;
      sounding = null;
    }
  }

  @Override
  public void close() {
    stop();
  }

  /** Returns a sample of a note, from -1 to 1. */
  static double sample(double frequency, double seconds) {
    double sum = 0;
    for (int n = 1; n <= PARTIALS; n++) {
      sum += Math.sin(2 * Math.PI * n * frequency * seconds) / (n * n) * Math.sqrt(n);
    }
    double attack = Math.min(1, seconds / ATTACK_SECONDS);
    double release = Math.clamp((SECONDS - seconds) / RELEASE_SECONDS, 0, 1);
    return LOUDNESS * sum * attack * release * Math.exp(-seconds / RING_SECONDS);
  }

  /** One note on its way to the device. */
  private final class Note implements Runnable {
    private final double frequency;
    private final float[] block = new float[2 * Voice.BLOCK_FRAMES];
    private volatile boolean stopped;
    private volatile boolean over;
    private long written;

    Note(double frequency) {
      this.frequency = frequency;
    }

    @Override
    public void run() {
      try (Voice voice = output.newVoice()) {
        voice.attach();
        long frames = (long) (SECONDS * voice.sampleRate());
        fill(voice, frames);
        voice.start();
        // A note that the device ran out of has ended; the next one is a push away.
        while (!stopped && voice.takenFrames() < frames && !voice.ranEmpty()) {
          fill(voice, frames);
          LockSupport.parkNanos(this, NAP_NANOS);
          voice.poll();
        }
      } catch (RuntimeException e) {
        LOG.warn("The note could not be played.", e);
      } finally {
        over = true;
      }
    }

    private void fill(Voice voice, long frames) {
      while (written < frames && voice.hasRoom()) {
        for (int i = 0; i < Voice.BLOCK_FRAMES; i++) {
          double seconds = (double) (written + i) / voice.sampleRate();
          float sample = (float) sample(frequency, seconds);
          block[2 * i] = sample;
          block[2 * i + 1] = sample;
        }
        voice.write(block, Voice.BLOCK_FRAMES);
        written += Voice.BLOCK_FRAMES;
      }
    }
  }
}
