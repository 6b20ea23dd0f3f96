package org.fretway.audio.input;

/** Gets what is recorded, on the thread that records: it must return at once. */
@FunctionalInterface
public interface InputListener {
  /**
   * Takes a few milliseconds of sound.
   *
   * @param interleaved only valid during the call
   * @param frames how many count
   * @param firstFrame counted since the input was opened; a gap means that sound was lost
   * @param nanos when the last of these frames came to the computer, by System.nanoTime, as
   *     estimated from many such moments
   */
  void heard(float[] interleaved, int frames, long firstFrame, long nanos);
}
