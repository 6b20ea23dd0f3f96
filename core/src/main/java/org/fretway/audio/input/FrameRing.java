package org.fretway.audio.input;

/**
 * Samples on their way from the thread that records to one that reads, with the number of their
 * first frame. One thread writes, one reads; neither waits, and nothing is allocated. When the
 * reader is late, what does not fit is left out and counted.
 */
public final class FrameRing {
  private final float[] samples;
  private final int channels;
  private final int capacity;
  private volatile long written;
  private volatile long read;
  private volatile long leftOut;

  /**
   * Creates an empty ring.
   *
   * @param capacityFrames how many frames it holds
   */
  public FrameRing(int channels, int capacityFrames) {
    this.channels = channels;
    this.capacity = capacityFrames;
    this.samples = new float[channels * capacityFrames];
  }

  /** Writes what fits of the frames; for the thread that records. */
  public void write(float[] interleaved, int frames) {
    long from = written;
    int room = (int) (capacity - (from - read));
    int taken = Math.min(frames, room);
    if (taken < frames) {
      long before = leftOut; // Only this thread writes it.
      leftOut = before + frames - taken;
    }
    int at = (int) (from % capacity);
    int first = Math.min(taken, capacity - at);
    System.arraycopy(interleaved, 0, samples, channels * at, channels * first);
    System.arraycopy(interleaved, channels * first, samples, 0, channels * (taken - first));
    written = from + taken;
  }

  /** Returns how many frames can be read now. */
  public int readable() {
    return (int) (written - read);
  }

  /**
   * Reads the next frames; for the thread that reads.
   *
   * @return how many there were, at most as many as wanted
   */
  public int read(float[] interleaved, int frames) {
    long from = read;
    int taken = (int) Math.min(frames, written - from);
    int at = (int) (from % capacity);
    int first = Math.min(taken, capacity - at);
    System.arraycopy(samples, channels * at, interleaved, 0, channels * first);
    System.arraycopy(samples, 0, interleaved, channels * first, channels * (taken - first));
    read = from + taken;
    return taken;
  }

  /** Returns how many frames have been left out so far, since nobody read in time. */
  public long leftOutFrames() {
    return leftOut;
  }
}
