package org.fretway.audio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * What this program plays at the moment, for those who follow it from elsewhere. Whoever plays says
 * so here when a song is opened, starts, stops, is moved in, or is left. Safe for several threads.
 */
public final class NowPlaying {
  private final List<Consumer<Optional<Moment>>> listeners = new CopyOnWriteArrayList<>();
  private Optional<Moment> latest = Optional.empty();

  /** Creates one where nothing is played yet. */
  public NowPlaying() {}

  /**
   * Where in which song the player was, and whether it went on from there.
   *
   * @param trackId id of the track
   * @param arrangement index of the arrangement that is shown
   * @param playing whether the song runs
   * @param songTime position in seconds
   * @param rate speed, 1 = as recorded
   * @param at when that was so
   */
  public record Moment(
      String trackId, int arrangement, boolean playing, double songTime, double rate, Instant at) {}

  /** Returns the latest that was said; empty while no song is open. */
  public synchronized Optional<Moment> latest() {
    return latest;
  }

  /** Says where the player is now; empty when it has left the song. */
  public void tell(Optional<Moment> moment) {
    synchronized (this) {
      latest = moment;
    }
    listeners.forEach(listener -> listener.accept(moment));
  }

  /**
   * Hands each change to a listener, on the thread of the player: it has to return at once.
   *
   * @return closing it ends that
   */
  public AutoCloseable onChange(Consumer<Optional<Moment>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
