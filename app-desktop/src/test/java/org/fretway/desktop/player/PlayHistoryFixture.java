package org.fretway.desktop.player;

import org.fretway.Fretway;
import org.fretway.desktop.model.WindowAccess;

/** Makes histories that keep everything at once. */
final class PlayHistoryFixture {
  private PlayHistoryFixture() {}

  static PlayHistory of(Fretway fretway) {
    return new PlayHistory(
        fretway.history(), new WindowAccess(fretway.windowUser()), Runnable::run, () -> {});
  }
}
