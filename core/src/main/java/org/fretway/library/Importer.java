package org.fretway.library;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fretway.format.FormatAids;
import org.fretway.format.SongBundle;
import org.fretway.format.SongFormat;
import org.fretway.format.SongFormats;
import org.fretway.library.SongListing.FoundSong;
import org.fretway.storage.BlobStore;
import org.fretway.storage.Database;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Brings the songs of one file into the library: content into the blob store first, then all rows
 * in one transaction. A song that fails leaves its row as it was. Safe for use from several
 * threads.
 */
final class Importer {
  private final Database database;
  private final BlobStore blobs;
  private final BlobReferences references;
  private final PlaceLocks locks;
  private final SongFormats formats;
  private final FormatAids.Source aids;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Importer(Library library, SongFormats formats, FormatAids.Source aids, InstantSource clock) {
    this.database = library.database();
    this.blobs = library.blobs();
    this.references = library.references();
    this.locks = library.placeLocks();
    this.formats = formats;
    this.aids = aids;
    this.clock = clock;
  }

  /** Returns the time as rows keep it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether songs of the file that were removed from the library come back. */
  enum Removed {
    /** Only those that were removed when the file looked otherwise: it was found by a scan. */
    STAY,
    /** All: somebody wants this very file. */
    COME_BACK
  }

  /**
   * Imports the songs of a file, or reads them again.
   *
   * @param loose receives the blobs that may have no row any more
   * @throws IOException if the file can't be read or stored, or none of its songs can
   */
  Imported importFile(FoundSong found, Removed removed, Set<String> loose) throws IOException {
    // A file that a scan and an import both find would else be added twice.
    return locks.holding(
        found.place(), () -> references.storing(() -> store(found, removed, loose)));
  }

  private Imported store(FoundSong found, Removed removed, Set<String> loose) throws IOException {
    // Before the file is opened: what is given meanwhile is then noticed by the next scan.
    String given = aids.current().fingerprint();
    SongFormat format = formats.sourceFor(found.file()).orElseThrow().format();
    try (SongBundle bundle = formats.openAll(found.file())) {
      FileReading reading = new FileReading(found.place().path(), bundle, blobs);
      try {
        reading.read();
        reading.rows().forEach(row -> describe(row, found, format, given));
        return database.write(session -> save(session, found, removed, reading, loose));
      } catch (IOException | RuntimeException | Error e) {
        loose.addAll(reading.stored());
        throw e;
      } finally {
        loose.addAll(reading.loose());
      }
    }
  }

  private void describe(TrackRow row, FoundSong found, SongFormat format, String given) {
    row.root = found.place().root();
    row.path = found.place().path();
    row.filename = found.place().filename();
    row.fileModified = found.stamp().modified();
    row.fileSize = found.stamp().size();
    row.fileEntries = found.stamp().entries();
    row.format = format;
    row.aids = given;
    row.modifiedAt = now();
  }

  private Imported save(
      Session session,
      FoundSong found,
      Removed removedSongs,
      FileReading reading,
      Set<String> loose) {
    Map<String, TrackRow> known = known(session, found.place(), reading);
    List<TrackRow> kept = keptThoughLocked(known.values(), found, reading);
    if (!kept.isEmpty()) {
      List<String> ids = kept.stream().map(row -> row.id).toList();
      return new Imported(ids, 0, 0, reading.failed(), reading.warnings());
    }
    Set<String> leftOut = leftOut(session, found, removedSongs);
    List<String> ids = new ArrayList<>();
    int added = 0;
    for (TrackRow row : reading.rows()) {
      if (leftOut.contains(row.part)) {
        loose.addAll(TrackBlobs.of(row));
        continue;
      }
      @Nullable TrackRow old = known.get(row.part);
      if (old != null && row.state != TrackState.READY && isReadyAndUnchanged(old, found)) {
        loose.addAll(TrackBlobs.of(row));
        ids.add(old.id);
        continue;
      }
      if (old == null) {
        row.id = "%016x".formatted(random.nextLong());
        row.addedAt = row.modifiedAt;
        session.persist(row);
        added++;
      } else {
        loose.addAll(TrackBlobs.of(old));
        row.id = old.id;
        row.addedAt = old.addedAt;
        keepInBin(row, old, removedSongs);
        keepEdits(session, row, loose);
        session.merge(row);
      }
      ids.add(row.id);
    }
    int removed = reading.rows().isEmpty() ? 0 : removeOthers(known, reading.parts());
    return new Imported(ids, added, removed, reading.failed(), reading.warnings());
  }

  private static Set<String> leftOut(Session session, FoundSong found, Removed removed) {
    if (removed == Removed.COME_BACK) {
      RemovedSongs.forget(session, found.place());
      return Set.of();
    }
    return RemovedSongs.leftOut(session, found.place(), found.stamp());
  }

  /** A song in the bin stays there unless somebody wants this very file. */
  private static void keepInBin(TrackRow row, TrackRow old, Removed removed) {
    if (old.binnedAt != null && removed == Removed.STAY) {
      row.binnedAt = old.binnedAt;
      row.missing = true;
    }
  }

  /** What the user changed about a track outlives its file's changes. */
  private static void keepEdits(Session session, TrackRow row, Set<String> loose) {
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

  /** Returns the tracks of the file by what tells them apart. */
  private static Map<String, TrackRow> known(
      Session session, SongPlace place, FileReading reading) {
    Map<String, TrackRow> known = new HashMap<>();
    session
        .createSelectionQuery("from TrackRow where root = :root and path = :path", TrackRow.class)
        .setParameter("root", place.root())
        .setParameter("path", place.path())
        // What the user changes meanwhile waits, and is not written over.
        .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
        .getResultStream()
        .forEach(row -> known.put(row.part, row));
    // An archive that could not be looked into was one song; that becomes the first of those that
    // turn out to be in it, so that what hangs on its id stays.
    String first = reading.parts().getFirst();
    if (known.containsKey(SongBundle.ONLY)
        && !reading.parts().contains(SongBundle.ONLY)
        && !known.containsKey(first)
        && reading.rows().stream().anyMatch(row -> row.part.equals(first))) {
      known.put(first, known.remove(SongBundle.ONLY));
    }
    return known;
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
        row.goMissing(now());
        row.fileModified = FileStamp.NEVER.modified();
        row.fileSize = FileStamp.NEVER.size();
        row.fileEntries = FileStamp.NEVER.entries();
      }
    }
    return removed;
  }
}
