package org.fretway.library;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.fretway.profile.Actor;
import org.hibernate.Session;

/**
 * Removes what is left of songs whose file is gone: the tracks with all that hangs on them, the
 * memory of removed songs, and content that nothing refers to. Safe for several threads, also while
 * a scan runs.
 */
public final class OrphanCleanup {
  private static final int AT_A_TIME = 500;

  private final Library library;
  private final GoneFiles goneFiles;
  private final ReentrantLock running = new ReentrantLock();

  /** Creates the cleanup of a library. */
  public OrphanCleanup(Library library, Scanner scanner) {
    this.library = library;
    this.goneFiles = new GoneFiles(scanner.folders().own());
  }

  /**
   * What a cleanup removed.
   *
   * @param tracks tracks whose file is gone
   * @param removedSongs songs that were removed earlier, and of which the file is gone now
   * @param blobs content that nothing refers to
   */
  public record Result(int tracks, int removedSongs, int blobs) {}

  /**
   * Cleans up. Tracks stay whose file may only be out of reach, and those that a scan has not
   * missed yet.
   *
   * @param actor must be signed in
   * @throws IOException if the content can't be listed
   */
  public Result run(Actor actor) throws IOException {
    actor.requireSignedIn();
    running.lock();
    try {
      int tracks = removeTracks();
      int removedSongs = removeRemovedSongs();
      int blobs = library.references().removeAllUnreferenced();
      library.scaledCovers().removeUnneeded();
      return new Result(tracks, removedSongs, blobs);
    } finally {
      running.unlock();
    }
  }

  private int removeTracks() {
    int count = 0;
    List<String> batch = missing("");
    while (!batch.isEmpty()) {
      Set<String> loose = new HashSet<>();
      List<String> ids = batch;
      count += library.database().write(session -> removeThoseGone(session, ids, loose));
      library.references().removeUnreferenced(loose);
      batch = missing(batch.getLast());
    }
    return count;
  }

  private List<String> missing(String after) {
    return library
        .database()
        .read(
            session ->
                session
                    .createSelectionQuery(
                        "select id from TrackRow where missing = true and id > :after"
                            + " and binnedAt is null"
                            + " order by missing, id",
                        String.class)
                    .setParameter("after", after)
                    .setMaxResults(AT_A_TIME)
                    .getResultList());
  }

  /** A scan may find the file again meanwhile, so all is asked once more. */
  private int removeThoseGone(Session session, List<String> ids, Set<String> loose) {
    List<String> missing = TrackPresence.lock(session, ids, "missing = true and binned_at is null");
    List<String> gone =
        session.findMultiple(TrackRow.class, missing).stream()
            .filter(row -> isGone(session, row))
            .map(row -> row.id)
            .toList();
    loose.addAll(TrackBlobs.remove(session, gone));
    return gone.size();
  }

  private boolean isGone(Session session, TrackRow row) {
    SongPlace place = new SongPlace(row.root, row.path);
    boolean wasInItsFile = !FileStamp.of(row).equals(FileStamp.NEVER);
    return goneFiles.isGone(place) || (!wasInItsFile && isLookedThrough(session, place));
  }

  /**
   * Returns whether all songs of a file are known: it is there, and nothing of it is locked, which
   * may turn out to be the song after all.
   */
  private static boolean isLookedThrough(Session session, SongPlace place) {
    List<TrackState> states =
        session
            .createSelectionQuery(
                "select state from TrackRow where root = :root and path = :path"
                    + " and missing = false",
                TrackState.class)
            .setParameter("root", place.root())
            .setParameter("path", place.path())
            .getResultList();
    return !states.isEmpty() && states.stream().allMatch(state -> state == TrackState.READY);
  }

  private int removeRemovedSongs() {
    AtomicInteger count = new AtomicInteger();
    RemovedSongs.forEach(
        library.database(),
        song -> {
          if (goneFiles.isGone(song.place())) {
            count.addAndGet(
                library.database().write(session -> RemovedSongs.forget(session, song.id())));
          }
        });
    return count.get();
  }
}
