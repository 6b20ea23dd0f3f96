package org.fretway.desktop.player;

import java.util.List;
import java.util.concurrent.Executor;
import org.fretway.Fretway;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.Preference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings that the player follows, also while a song is played. */
final class PlayerWishes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PlayerWishes.class);
  private static final double MILLIS = 1000;

  private final Fretway fretway;
  private final List<AutoCloseable> listening;
  private volatile double pictureDelay;

  /**
   * Creates them and asks how they are.
   *
   * @param background runs what waits for the database
   */
  PlayerWishes(Fretway fretway, Executor background) {
    this.fretway = fretway;
    listening = List.of(fretway.publicSettings().onChange(() -> background.execute(this::read)));
    background.execute(this::read);
  }

  private void read() {
    try {
      pictureDelay = fretway.publicSettings().read().avOffsetMs() / MILLIS;
    } catch (RuntimeException e) { // The song is played all the same.
      LOG.warn("The offset of the picture could not be read", e);
    }
  }

  /** Returns how much later than the sound the picture is shown, in seconds. */
  double pictureDelay() {
    return pictureDelay;
  }

  /** Returns the name of the arrangement that opens; waits for the database. */
  String arrangement() {
    String own =
        Preference.of(fretway.preferences(), fretway.windowUser().actor())
            .getOrDefault(Preference.ARRANGEMENT, "");
    return own.isEmpty() ? fretway.publicSettings().read().defaultArrangement() : own;
  }

  @Override
  public void close() {
    Listening.end(listening);
  }
}
