package org.fretway.audio.input;

/**
 * Tells when a frame came in, steadier than the moments at which somebody looked. A look is never
 * early: sound that is there has come before. So the frames' own pace counts, pulled to a look at
 * once where that was earlier, and to later ones so slowly that a late look does not matter but a
 * card whose clock is a little slow does.
 */
final class ArrivalClock {
  private static final double NANOS_PER_SECOND = 1e9;

  /** A card's clock is off by less than this. */
  private static final double DRIFT = 500e-6;

  /** A gap so long means that frames were lost, or the computer slept. */
  private static final long LOST_NANOS = 400_000_000;

  private final double nanosPerFrame;
  private double line;
  private boolean started;

  ArrivalClock(int sampleRate) {
    nanosPerFrame = NANOS_PER_SECOND / sampleRate;
  }

  void restart() {
    started = false;
  }

  /**
   * Takes note of frames that are there.
   *
   * @param now when they were found
   * @return when the last of them came
   */
  long at(int frames, long now) {
    line += frames * nanosPerFrame * (1 + DRIFT);
    if (!started || line > now || now - line > LOST_NANOS) {
      line = now;
      started = true;
    }
    return (long) line;
  }
}
