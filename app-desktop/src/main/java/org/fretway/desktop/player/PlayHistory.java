package org.fretway.desktop.player;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.practice.History;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.NotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was listened to, and where songs were left, for whoever sits at the window. One for
 * all players of a window, since the next song must not be kept before the last. Used from one
 * thread.
 */
public final class PlayHistory {
  private static final Logger LOG = LoggerFactory.getLogger(PlayHistory.class);

  private final History history;
  private final WindowAccess access;
  private final Executor background;
  private final Runnable changed;
  private CompletableFuture<Boolean> last = CompletableFuture.completedFuture(true);

  /** Something to keep. */
  private interface Entry {
    void keep() throws Exception;
  }

  /**
   * Creates the history of a window.
   *
   * @param background runs what waits for the database
   * @param changed called there after something was kept
   */
  public PlayHistory(History history, WindowAccess access, Executor background, Runnable changed) {
    this.history = history;
    this.access = access;
    this.background = background;
    this.changed = changed;
  }

  /** Counts that a song was listened to. Returns at once. */
  void played(String trackId) {
    keep(() -> access.run(actor -> history.played(actor, trackId)));
  }

  /** Keeps where a song was left, in seconds. Returns at once. */
  void left(String trackId, double songTime) {
    keep(() -> access.run(actor -> history.stopped(actor, trackId, songTime)));
  }

  private void keep(Entry entry) {
    last =
        last.thenApplyAsync(
            before -> {
              boolean kept = kept(entry);
              changed.run();
              return kept;
            },
            background);
  }

  private static boolean kept(Entry entry) {
    try {
      entry.keep();
      return true;
    } catch (ForbiddenException | NotFoundException e) {
      // Nobody is signed in, whose history it would be, or the song was removed meanwhile.
      LOG.debug("Nothing was kept in the history: {}", e.getMessage());
    } catch (Exception e) { // The song was played all the same.
      LOG.warn("What was played could not be kept in the history", e);
    }
    return false;
  }
}
