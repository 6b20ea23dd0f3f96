package org.fretway.desktop.highway.draw;

/** How things leave the picture once they have been played. */
public final class Passing {
  /** How long a note is still to be seen after it has ended, in seconds. */
  public static final double FADE = 0.45;

  /** How long a struck string lights up, in seconds. */
  public static final double FLASH = 0.28;

  private Passing() {}

  /** Returns the opacity of something that ended so many seconds ago; negative = not yet. */
  public static double opacity(double secondsAgo) {
    return secondsAgo <= 0 ? 1 : Math.max(0, 0.6 * (1 - secondsAgo / FADE));
  }

  /** Returns how bright a string is that was struck so many seconds ago, from 0 to 1. */
  public static double flash(double secondsAgo) {
    if (secondsAgo < 0 || secondsAgo >= FLASH) {
      return 0;
    }
    double left = 1 - secondsAgo / FLASH;
    return left * left;
  }
}
