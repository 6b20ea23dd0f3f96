package org.fretway.audio.output;

/** A voice that nobody hears: takes frames at their rate, by the system's monotonic clock. */
public final class SilentVoice implements Voice {
  private static final int SAMPLE_RATE = 48_000;
  private static final int QUEUE_FRAMES = 8 * BLOCK_FRAMES;
  private static final double NANOS_PER_SECOND = 1e9;

  private final int sampleRate;
  private long written;
  private double taken;
  private long takenAtNanos;
  private boolean running;

  /** Creates a voice of the usual rate. */
  public SilentVoice() {
    this(SAMPLE_RATE);
  }

  /**
   * Creates a voice that stands in for another.
   *
   * @param sampleRate frames a second
   */
  public SilentVoice(int sampleRate) {
    this.sampleRate = sampleRate;
  }

  @Override
  public int sampleRate() {
    return sampleRate;
  }

  @Override
  public void attach() {}

  @Override
  public boolean hasRoom() {
    return written - (long) taken <= QUEUE_FRAMES - BLOCK_FRAMES;
  }

  @Override
  public void write(float[] stereo, int frames) {
    written += frames;
  }

  @Override
  public void start() {
    if (!running) {
      running = true;
      takenAtNanos = System.nanoTime();
    }
  }

  @Override
  public void pause() {
    poll();
    running = false;
  }

  @Override
  public void clear() {
    running = false;
    written = 0;
    taken = 0;
  }

  @Override
  public void poll() {
    if (running) {
      long now = System.nanoTime();
      taken =
          Math.min((double) written, taken + (now - takenAtNanos) * sampleRate / NANOS_PER_SECOND);
      takenAtNanos = now;
    }
  }

  @Override
  public long takenFrames() {
    return (long) taken;
  }

  @Override
  public double heardFrames() {
    return taken;
  }

  @Override
  public boolean ranEmpty() {
    return running && taken >= written;
  }

  @Override
  public boolean reconnect() {
    return true;
  }

  @Override
  public void close() {}
}
