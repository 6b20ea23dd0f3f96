package org.fretway.audio.listen;

/**
 * Which moment of the song each recorded block belongs to, steadier than each block by itself says:
 * a block that was looked at late must not count, while two devices whose clocks differ a little
 * must not run apart. So the count of frames leads, and is drawn to what the blocks say: at first
 * to their mean, later so slowly that single ones don't matter.
 */
final class SongLine {
  /** How slowly what blocks say is followed, in seconds. Clocks 100 ppm apart then cost 0.2 ms. */
  private static final double FOLLOW_SECONDS = 2;

  /** A block that is further off than this, in seconds, counts as no more. */
  private static final double MOST_ERROR = 0.004;

  /** So many blocks are taken for what they say, until the line lies well. */
  private static final int TRUSTED = 16;

  /** Blocks further off than this, in seconds, belong elsewhere if there are several. */
  private static final double ASTRAY = 0.1;

  private static final int SEVERAL = 4;

  private final double sampleRate;
  private boolean begun;
  private boolean playing;
  private long run;
  private double next;
  private double rate;
  private int blocks;
  private int astray;

  SongLine(int sampleRate) {
    this.sampleRate = sampleRate;
  }

  /** Begins anew with the next block. */
  void restart() {
    begun = false;
  }

  /** Returns how fast the song ran in the last block: 0 while it was halted. */
  double rate() {
    return rate;
  }

  /**
   * Takes a block.
   *
   * @param songNow whether the song was running
   * @param songTime what the block says its first frame belongs to, in seconds
   * @param songRate seconds of song time a second
   * @param songRun another number after each jump
   * @param frames of the block
   * @return what its first frame belongs to, in seconds
   */
  double follow(boolean songNow, double songTime, double songRate, long songRun, int frames) {
    double error = songTime - next;
    astray = Math.abs(error) > ASTRAY ? astray + 1 : 0;
    if (!begun || songRun != run || songNow != playing || astray >= SEVERAL) {
      begun = true;
      run = songRun;
      playing = songNow;
      next = songTime;
      blocks = 0;
      astray = 0;
    } else if (playing) {
      double most = blocks < TRUSTED ? ASTRAY : MOST_ERROR;
      double share = Math.max(1.0 / (blocks + 1), frames / sampleRate / FOLLOW_SECONDS);
      next += Math.min(1, share) * Math.clamp(error, -most, most);
    } else {
      next = songTime;
    }
    blocks++;
    rate = playing ? songRate : 0;
    double first = next;
    next += rate * frames / sampleRate;
    return first;
  }
}
