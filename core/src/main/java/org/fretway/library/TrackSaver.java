package org.fretway.library;

import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fretway.format.SongBundle;
import org.fretway.library.Importer.Removed;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Writes the songs of files that were read, within one transaction. */
final class TrackSaver {
  private final SecureRandom random = new SecureRandom();
  private final Session session;
  private final Removed removedSongs;
  private final Instant now;
  private final Set<String> loose;
  private final Map<SongPlace, List<RemovedSongRow>> removed = new HashMap<>();

  /**
   * Creates a saver.
   *
   * @param removedSongs whether songs come back that were removed from the library
   * @param loose receives the blobs that may have no row any more
   */
  TrackSaver(Session session, Removed removedSongs, Instant now, Set<String> loose) {
    this.session = session;
    this.removedSongs = removedSongs;
    this.now = now;
    this.loose = loose;
  }

  /** Writes files, and returns what became of each. */
  List<Imported> save(List<ReadFile> files) {
    Map<String, List<String>> paths =
        SongPlace.byRoot(files.stream().map(ReadFile::place).toList());
    Map<SongPlace, Map<String, TrackRow>> known = known(paths);
    paths.forEach((root, some) -> removed.putAll(RemovedSongs.of(session, root, some)));
    List<Imported> imported = new ArrayList<>();
    for (ReadFile file : files) {
      imported.add(save(file, known.getOrDefault(file.place(), new HashMap<>())));
    }
    return imported;
  }

  private Imported save(ReadFile file, Map<String, TrackRow> known) {
    FoundSong found = file.found();
    FileReading reading = file.reading();
    // Who removes a song takes its file along; with no track left, none may come of what was read.
    if (known.isEmpty() && Files.notExists(found.file())) {
      loose.addAll(reading.stored());
      return Imported.NOTHING;
    }
    takeOverLocked(known, reading);
    List<TrackRow> kept = keptThoughLocked(known.values(), found, reading);
    if (!kept.isEmpty()) {
      loose.addAll(reading.stored());
      List<String> ids = kept.stream().map(row -> row.id).toList();
      return new Imported(ids, 0, 0, reading.failed(), reading.warnings());
    }
    Set<String> leftOut = leftOut(found);
    List<String> ids = new ArrayList<>();
    int added = 0;
    for (TrackRow row : reading.rows()) {
      @Nullable TrackRow old = known.get(row.part);
      if (leftOut.contains(row.part)) {
        loose.addAll(TrackBlobs.of(row));
      } else if (old == null) {
        add(row);
        added++;
        ids.add(row.id);
      } else {
        update(old, row, found);
        ids.add(old.id);
      }
    }
    int removed = reading.rows().isEmpty() ? 0 : removeOthers(known, reading.parts());
    return new Imported(ids, added, removed, reading.failed(), reading.warnings());
  }

  private void add(TrackRow row) {
    row.id = "%016x".formatted(random.nextLong());
    row.modifiedAt = now;
    row.addedAt = now;
    takeLists(row);
    session.persist(row);
  }

  private void update(TrackRow old, TrackRow row, FoundSong found) {
    if (row.state != TrackState.READY && isReadyAndUnchanged(old, found)) {
      loose.addAll(TrackBlobs.of(row));
      return;
    }
    loose.addAll(TrackBlobs.of(old));
    row.id = old.id;
    row.modifiedAt = now;
    row.addedAt = old.addedAt;
    takeLists(row);
    keepInBin(row, old);
    keepEdits(row);
    session.merge(row);
  }

  /** A transaction that failed may have made the lists its own. */
  private static void takeLists(TrackRow row) {
    row.arrangements = new ArrayList<>(row.arrangements);
    row.stems = new ArrayList<>(row.stems);
  }

  private Set<String> leftOut(FoundSong found) {
    if (removedSongs == Removed.COME_BACK) {
      RemovedSongs.forget(session, found.place());
      return Set.of();
    }
    return RemovedSongs.leftOut(
        session, removed.getOrDefault(found.place(), List.of()), found.stamp());
  }

  /** A song in the bin stays there unless somebody wants this very file. */
  private void keepInBin(TrackRow row, TrackRow old) {
    if (old.binnedAt != null && removedSongs == Removed.STAY) {
      row.binnedAt = old.binnedAt;
      row.missing = true;
    }
  }

  /** What the user changed about a track outlives its file's changes. */
  private void keepEdits(TrackRow row) {
    @Nullable TrackEditRow edit = session.find(TrackEditRow.class, row.id);
    if (edit != null) {
      loose.addAll(TrackBlobs.of(edit));
      edit.keep(row);
      edit.applyTo(row);
    }
  }

  /** Returns the songs that were in an archive when it could still be looked into. */
  private static List<TrackRow> keptThoughLocked(
      Collection<TrackRow> known, FoundSong found, FileReading reading) {
    boolean locked =
        reading.rows().stream()
            .anyMatch(
                row -> row.part.equals(SongBundle.ONLY) && row.state == TrackState.NEEDS_KEYS);
    return locked
        ? known.stream().filter(row -> isReadyAndUnchanged(row, found)).toList()
        : List.of();
  }

  /** What was read with keys that are gone since stays, as long as its file does. */
  private static boolean isReadyAndUnchanged(TrackRow row, FoundSong found) {
    boolean there = !row.missing || row.binnedAt != null;
    return row.state == TrackState.READY && there && FileStamp.of(row).equals(found.stamp());
  }

  /** Returns the tracks of the files by what tells them apart. */
  private Map<SongPlace, Map<String, TrackRow>> known(Map<String, List<String>> paths) {
    Map<SongPlace, Map<String, TrackRow>> known = new HashMap<>();
    paths.forEach(
        (root, some) -> {
          List<String> ids = RowsAtPlaces.tracks(session, root, some);
          if (!ids.isEmpty()) {
            session
                .createSelectionQuery("from TrackRow where id in :ids order by id", TrackRow.class)
                .setParameterList("ids", ids)
                // What the user changes meanwhile waits, and is not written over.
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultStream()
                .forEach(
                    row ->
                        known
                            .computeIfAbsent(row.place(), place -> new HashMap<>())
                            .put(row.part, row));
          }
        });
    return known;
  }

  /**
   * An archive that could not be looked into was one song; that becomes the first of those that
   * turn out to be in it, so that what hangs on its id stays.
   */
  private static void takeOverLocked(Map<String, TrackRow> known, FileReading reading) {
    String first = reading.parts().getFirst();
    if (known.containsKey(SongBundle.ONLY)
        && !reading.parts().contains(SongBundle.ONLY)
        && !known.containsKey(first)
        && reading.rows().stream().anyMatch(row -> row.part.equals(first))) {
      known.put(first, known.remove(SongBundle.ONLY));
    }
  }

  /** Marks the tracks whose song is not in the file any more, for good unless it comes back. */
  private int removeOthers(Map<String, TrackRow> known, List<String> parts) {
    Set<String> others = new HashSet<>(known.keySet());
    parts.forEach(others::remove);
    int removed = 0;
    for (String part : others) {
      TrackRow row = known.get(part);
      if (row != null) {
        removed += row.missing ? 0 : 1;
        row.goMissing(now);
        row.fileModified = FileStamp.NEVER.modified();
        row.fileSize = FileStamp.NEVER.size();
        row.fileEntries = FileStamp.NEVER.entries();
      }
    }
    return removed;
  }
}
