package org.fretway.desktop.player;

import org.fretway.practice.History;

/** Adds up how much of a song was listened to, and tells the history when that is enough. */
final class Heard {
  /** More than this between two looks, in seconds, was a jump. */
  private static final double LONGEST_STEP = 1;

  private final PlayHistory history;
  private final String trackId;
  private double heard;
  private double lastTime = Double.NaN;
  private boolean counted;

  Heard(PlayHistory history, String trackId) {
    this.history = history;
    this.trackId = trackId;
  }

  /**
   * Looks at the clock while the song runs; to be called with every pulse. A passage that is
   * repeated counts each time.
   *
   * @param songTime in seconds; negative while a song is counted in
   */
  void runs(double songTime) {
    double step = songTime - lastTime;
    lastTime = songTime;
    if (step > 0 && step < LONGEST_STEP && songTime > 0) {
      heard += step;
    }
    if (heard >= History.PLAYED_SECONDS) {
      count();
    }
  }

  /** The song ran to its end. */
  void ended(double duration) {
    if (heard > 0) {
      count(); // Short songs count when they are over.
    }
    history.left(trackId, duration);
  }

  /** The user left the song. */
  void left(double songTime) {
    history.left(trackId, Math.max(0, songTime));
  }

  private void count() {
    if (!counted) {
      counted = true;
      history.played(trackId);
    }
  }
}
