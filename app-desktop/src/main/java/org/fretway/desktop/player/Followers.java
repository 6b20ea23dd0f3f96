package org.fretway.desktop.player;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.fretway.audio.NowPlaying;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who follow the player from elsewhere where it is. They may make the teller wait, for
 * a lock or the database, so they are told in the background, in order. One for all players of a
 * window, since the next song must not be overtaken by the end of the last. Used from one thread.
 */
public final class Followers {
  private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

  private final NowPlaying nowPlaying;
  private final Executor background;
  private CompletableFuture<Boolean> last = CompletableFuture.completedFuture(true);

  /**
   * Creates the teller of a window.
   *
   * @param background runs what waits
   */
  public Followers(NowPlaying nowPlaying, Executor background) {
    this.nowPlaying = nowPlaying;
    this.background = background;
  }

  /** Tells where the player is; empty when it has left the song. Returns at once. */
  void tell(Optional<NowPlaying.Moment> moment) {
    last = last.thenApplyAsync(before -> told(moment), background);
  }

  private boolean told(Optional<NowPlaying.Moment> moment) {
    try {
      nowPlaying.tell(moment);
      return true;
    } catch (RuntimeException e) { // The next one is told all the same.
      LOG.error("Those who follow the player could not be told", e);
      return false;
    }
  }
}
