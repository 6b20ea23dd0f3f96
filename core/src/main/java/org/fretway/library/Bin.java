package org.fretway.library;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.Permission;
import org.hibernate.Session;

/**
 * Songs that were deleted and can still be brought back. Nothing shows them and no scan brings them
 * back, but they keep all that hangs on them, and their files stay as they are. They are removed
 * for good, as {@link TrackRemover} does it, when the user says so or after {@link #KEPT_FOR}. Safe
 * for several threads, also while a scan runs.
 */
public final class Bin {
  /** How long songs can be brought back. */
  public static final Duration KEPT_FOR = Duration.ofDays(30);

  private static final String BINNED = "binnedAt >= :start";

  private final Library library;
  private final HiddenSongs songs;
  private final TrackRemover remover;
  private final InstantSource clock;

  /**
   * Creates the bin of a library.
   *
   * @param remover removes songs for good
   */
  public Bin(Library library, TrackRemover remover, InstantSource clock) {
    this.library = library;
    this.songs = new HiddenSongs(library, BINNED, "binnedAt", "binnedAt desc, id");
    this.remover = remover;
    this.clock = clock;
  }

  /**
   * Puts tracks into the bin.
   *
   * @param actor needs {@link Permission#DELETE_TRACKS}
   * @return the ids of those that it put there; the others were not in the library
   * @throws ForbiddenException if the actor lacks the permission
   */
  public List<String> put(Actor actor, Collection<String> trackIds, BulkListener listener) {
    actor.require(Permission.DELETE_TRACKS);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return change(trackIds, listener, (session, batch) -> TrackPresence.bin(session, batch, now));
  }

  /**
   * Brings tracks back as they were.
   *
   * @param actor needs {@link Permission#DELETE_TRACKS}
   * @return the ids of those that it brought back; the others are not in the bin
   * @throws ForbiddenException if the actor lacks the permission
   */
  public List<String> restore(Actor actor, Collection<String> trackIds, BulkListener listener) {
    actor.require(Permission.DELETE_TRACKS);
    return change(trackIds, listener, TrackPresence::restore);
  }

  private List<String> change(
      Collection<String> trackIds,
      BulkListener listener,
      BiFunction<Session, List<String>, List<String>> change) {
    List<String> changed = new ArrayList<>();
    try {
      Batches.run(
          trackIds,
          listener,
          batch ->
              changed.addAll(library.database().write(session -> change.apply(session, batch))));
    } finally {
      library.changed();
      library.database().flush();
    }
    return List.copyOf(changed);
  }

  /** Returns how many songs are in the bin. */
  public long size() {
    return songs.size();
  }

  /**
   * Returns one page of the songs in the bin, the latest first.
   *
   * @param actor needs {@link Permission#DELETE_TRACKS}
   * @param page index of the page, from 0
   * @param size songs on a page, 1 to {@link LibraryQuery#MAX_SIZE}
   * @throws ForbiddenException if the actor lacks the permission
   */
  public Page<BinnedSong> page(Actor actor, int page, int size) {
    actor.require(Permission.DELETE_TRACKS);
    return songs.page(
        new PageBounds(page, size), (song, row) -> new BinnedSong(song, (Instant) row[1]));
  }

  /**
   * Returns the ids of all songs in the bin, in the order of its pages and at one moment.
   *
   * @param actor needs {@link Permission#DELETE_TRACKS}
   * @throws ForbiddenException if the actor lacks the permission
   */
  public List<String> ids(Actor actor) {
    actor.require(Permission.DELETE_TRACKS);
    return songs.ids();
  }

  /**
   * Removes songs of the bin for good.
   *
   * @param actor needs {@link Permission#DELETE_TRACKS}
   * @return how many it removed
   * @throws ForbiddenException if the actor lacks the permission
   */
  public int remove(Actor actor, Collection<String> trackIds, BulkListener listener) {
    actor.require(Permission.DELETE_TRACKS);
    return remove(trackIds, listener);
  }

  /**
   * Removes all songs of the bin for good.
   *
   * @param actor needs {@link Permission#DELETE_TRACKS}
   * @return how many it removed
   * @throws ForbiddenException if the actor lacks the permission
   */
  public int empty(Actor actor, BulkListener listener) {
    actor.require(Permission.DELETE_TRACKS);
    // By this clock nothing can have come later.
    return remove(binnedBefore(clock.instant().plus(KEPT_FOR)), listener);
  }

  /**
   * Removes the songs for good that have been in the bin for {@link #KEPT_FOR}.
   *
   * @return how many it removed
   */
  public int removeExpired() {
    return remove(binnedBefore(clock.instant().minus(KEPT_FOR)), BulkListener.NONE);
  }

  private List<String> binnedBefore(Instant time) {
    return library
        .database()
        .read(
            session ->
                session
                    .createSelectionQuery(
                        "select id from TrackRow where " + BINNED + " and binnedAt < :before",
                        String.class)
                    .setParameter("start", Instant.EPOCH)
                    .setParameter("before", time)
                    .getResultList());
  }

  private int remove(Collection<String> trackIds, BulkListener listener) {
    int[] removed = {0};
    Batches.run(
        trackIds,
        listener,
        batch -> {
          Set<String> loose = new HashSet<>();
          removed[0] += remover.removeBinned(batch, loose);
          library.database().flush();
          library.references().removeUnreferenced(loose);
        });
    return removed[0];
  }
}
