package org.fretway.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fretway.profile.Actor;
import org.fretway.profile.NotFoundException;
import org.fretway.profile.Permission;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes tracks for good, with all that hangs on them. A file in the app's own folder goes with
 * its last track; one of the user's stays as it is, and no scan brings its song back until the file
 * changes or is imported again. Safe for several threads, also while a scan runs.
 */
public final class TrackRemover {
  private static final Logger LOG = LoggerFactory.getLogger(TrackRemover.class);

  private final Library library;
  private final LibraryFolders folders;
  private final InstantSource clock;

  /** Creates the remover of a library. */
  public TrackRemover(Library library, Scanner scanner, InstantSource clock) {
    this.library = library;
    this.folders = scanner.folders();
    this.clock = clock;
  }

  /**
   * Removes a track. What still plays it may go on; waits for an import that reads its file.
   *
   * @param actor needs {@link Permission#DELETE_TRACKS}
   * @throws NotFoundException if there is no such track
   */
  public void delete(Actor actor, String trackId) {
    actor.require(Permission.DELETE_TRACKS);
    SongPlace place = library.place(trackId).orElseThrow(Library::noTrack);
    Set<String> loose = new HashSet<>();
    library.placeLocks().holding(place, () -> delete(trackId, place, false, loose));
    library.changed();
    library.database().flush();
    library.references().removeUnreferenced(loose);
  }

  /**
   * Removes a track of the bin.
   *
   * @param loose receives the blobs that may have no row any more
   * @return false if it is not there any more
   */
  boolean removeBinned(String trackId, Set<String> loose) {
    Optional<SongPlace> place =
        library
            .database()
            .read(
                session ->
                    Optional.ofNullable(session.find(TrackRow.class, trackId))
                        .map(row -> new SongPlace(row.root, row.path)));
    try {
      place.ifPresent(
          it -> library.placeLocks().holding(it, () -> delete(trackId, it, true, loose)));
      return place.isPresent();
    } catch (NotFoundException e) {
      LOG.info("the track {} was brought back or removed meanwhile", trackId);
      return false;
    }
  }

  private boolean delete(String trackId, SongPlace place, boolean binned, Set<String> loose) {
    boolean last =
        library.database().write(session -> removeRow(session, trackId, place, binned, loose));
    // Only now: were this cut short, the song would stay away, rather than its file be gone.
    Optional<Path> file = last ? folders.fileOfOwn(place) : Optional.empty();
    if (file.isPresent() && removeFile(file.get())) {
      library
          .database()
          .write(
              session -> {
                RemovedSongs.forget(session, place);
                return place;
              });
    }
    return last;
  }

  /** Returns whether it was the last track of its file. */
  private boolean removeRow(
      Session session, String trackId, SongPlace place, boolean binned, Set<String> loose) {
    @Nullable TrackRow row = session.find(TrackRow.class, trackId, LockMode.PESSIMISTIC_WRITE);
    if (row == null || (binned ? row.binnedAt == null : row.missing)) {
      throw Library.noTrack();
    }
    RemovedSongs.remember(session, row, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    loose.addAll(TrackBlobs.remove(session, List.of(trackId)));
    long others =
        session
            .createSelectionQuery(
                "select count(*) from TrackRow where root = :root and path = :path"
                    + " and (missing = false or binnedAt is not null) and id <> :id",
                Long.class)
            .setParameter("root", place.root())
            .setParameter("path", place.path())
            .setParameter("id", trackId)
            .getSingleResult();
    return others == 0;
  }

  /** Takes a song out of the folder in one step, so that no half of one is left, and removes it. */
  private boolean removeFile(Path file) {
    try (Staging staging = Staging.in(folders.own())) {
      staging.take(file);
      return true;
    } catch (IOException e) {
      LOG.warn("{} is no song of the library any more, but can't be removed", file, e);
      return false;
    }
  }
}
