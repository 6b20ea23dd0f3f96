package org.fretway.audio.output;

/**
 * One stream of stereo blocks to a device. Frames are counted from the last {@link #clear}. All
 * methods are called by one thread, between {@link #attach} and {@link #close}; none allocates.
 */
public interface Voice extends AutoCloseable {
  /** Most frames that a block has. */
  int BLOCK_FRAMES = 512;

  /** Returns the frames a second that the voice takes. */
  int sampleRate();

  /** Binds the voice to the calling thread, which is the one to use it from then on. */
  void attach();

  /** Returns whether a block can be written now. */
  boolean hasRoom();

  /**
   * Queues a block behind what is queued.
   *
   * @param stereo interleaved
   * @param frames 1 to {@value #BLOCK_FRAMES}
   */
  void write(float[] stereo, int frames);

  /** Lets the queue run; does nothing if it runs. */
  void start();

  /** Holds the queue where it is. */
  void pause();

  /** Stops and forgets all that is queued. */
  void clear();

  /** Reads from the device how far it is; the two positions are as of then. */
  void poll();

  /**
   * Returns whether the queue has run empty while it ran. What is written from then on until {@link
   * #clear} may be lost.
   */
  boolean ranEmpty();

  /** Returns how many frames the device has taken. */
  long takenFrames();

  /**
   * Returns how many frames have been heard: those taken less the latency between device and ear;
   * negative right after a start.
   */
  double heardFrames();

  /**
   * Returns whether the device is still there, after trying to find another in its place; asked
   * when the queue has run empty without reason. If not, nothing moves any more.
   */
  boolean reconnect();

  @Override
  void close();
}
