package org.fretway.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fretway.profile.Actor;
import org.fretway.profile.NotFoundException;
import org.fretway.profile.Permission;
import org.hibernate.Session;
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
    Set<String> loose = new HashSet<>();
    if (remove(List.of(trackId), "missing = false", loose) == 0) {
      throw Library.noTrack();
    }
    library.changed();
    library.database().flush();
    library.references().removeUnreferenced(loose);
  }

  /**
   * Removes tracks of the bin.
   *
   * @param loose receives the blobs that may have no row any more
   * @return how many; the others are not there any more
   */
  int removeBinned(Collection<String> trackIds, Set<String> loose) {
    return remove(trackIds, "binned_at is not null", loose);
  }

  private int remove(Collection<String> trackIds, String condition, Set<String> loose) {
    Set<SongPlace> places = library.database().read(session -> places(session, trackIds));
    return library
        .placeLocks()
        .holding(
            places,
            () -> {
              Removal removal =
                  library
                      .database()
                      .write(session -> removeRows(session, trackIds, condition, loose));
              // Only now: were this cut short, songs would stay away, rather than files be gone.
              removeFiles(removal.empty);
              return removal.tracks;
            });
  }

  /**
   * What was removed from the database.
   *
   * @param tracks how many
   * @param empty the files that have no track any more
   */
  private record Removal(int tracks, Set<SongPlace> empty) {}

  private static Set<SongPlace> places(Session session, Collection<String> trackIds) {
    return session
        .createSelectionQuery("select root, path from TrackRow where id in :ids", Object[].class)
        .setParameterList("ids", trackIds)
        .getResultStream()
        .map(row -> new SongPlace((String) row[0], (String) row[1]))
        .collect(Collectors.toSet());
  }

  private Removal removeRows(
      Session session, Collection<String> trackIds, String condition, Set<String> loose) {
    List<String> ids = TrackPresence.lock(session, trackIds, condition);
    List<TrackRow> rows = session.findMultiple(TrackRow.class, ids);
    RemovedSongs.remember(session, rows, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    loose.addAll(TrackBlobs.remove(session, ids));
    Set<SongPlace> empty = rows.stream().map(TrackRow::place).collect(Collectors.toSet());
    SongPlace.byRoot(empty)
        .forEach((root, paths) -> empty.removeAll(RowsAtPlaces.withTracks(session, root, paths)));
    return new Removal(ids.size(), empty);
  }

  private void removeFiles(Set<SongPlace> places) {
    Set<SongPlace> removed =
        places.stream()
            .filter(place -> folders.fileOfOwn(place).map(this::removeFile).orElse(false))
            .collect(Collectors.toSet());
    if (!removed.isEmpty()) {
      library
          .database()
          .write(
              session -> {
                removed.forEach(place -> RemovedSongs.forget(session, place));
                return removed;
              });
    }
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
