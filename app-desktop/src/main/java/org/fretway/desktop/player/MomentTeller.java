package org.fretway.desktop.player;

import java.time.Instant;
import java.util.Optional;
import org.fretway.audio.NowPlaying;
import org.fretway.audio.SongPlayer;

/**
 * Tells those who follow the player from elsewhere where it is. Between two moments the song goes
 * on evenly for them, so they are told whenever it does not: at a start, a stop, a jump, another
 * speed, and where a loop begins anew. Used from one thread.
 */
final class MomentTeller {
  /** The clock never goes back by itself; this, in seconds, is less than any jump. */
  private static final double JUMP = 0.001;

  private final Followers followers;
  private final String trackId;
  private boolean toldPlaying;
  private double toldRate = 1;
  private double lastRate = 1;
  private double lastTime;

  MomentTeller(Followers followers, String trackId) {
    this.followers = followers;
    this.trackId = trackId;
  }

  /**
   * Tells where the player is.
   *
   * @param arrangement index of the one that is shown
   */
  void tell(SongPlayer sound, int arrangement) {
    toldPlaying = sound.playing();
    toldRate = sound.rate();
    lastRate = toldRate;
    lastTime = sound.songTime();
    followers.tell(
        Optional.of(
            new NowPlaying.Moment(
                trackId, arrangement, toldPlaying, lastTime, toldRate, Instant.now())));
  }

  /** Tells where the player is, unless it is where those who were told expect it. */
  void look(SongPlayer sound, int arrangement) {
    double songTime = sound.songTime();
    boolean jumped = songTime < lastTime - JUMP;
    lastTime = songTime;
    double rate = sound.rate();
    boolean settled = rate == lastRate; // Not with every step of a slider that is dragged.
    lastRate = rate;
    if (jumped || sound.playing() != toldPlaying || (settled && rate != toldRate)) {
      tell(sound, arrangement);
    }
  }

  /** Tells that the player has left the song. */
  void left() {
    followers.tell(Optional.empty());
  }
}
