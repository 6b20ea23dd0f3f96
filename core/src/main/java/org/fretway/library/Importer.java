package org.fretway.library;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.fretway.library.SongListing.FoundSong;
import org.fretway.storage.BlobStore;
import org.fretway.storage.Database;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Brings one song into the library: content into the blob store first, then all rows in one
 * transaction. A song that fails leaves the rows as they were.
 */
final class Importer {

  private final Database database;
  private final BlobStore blobs;
  private final BlobReferences references;
  private final SongFormats formats;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Importer(
      Database database,
      BlobStore blobs,
      BlobReferences references,
      SongFormats formats,
      InstantSource clock) {
    this.database = database;
    this.blobs = blobs;
    this.references = references;
    this.formats = formats;
    this.clock = clock;
  }

  /**
   * What an import did.
   *
   * @param trackId id of the track
   * @param added whether the track is new
   * @param warnings one plain sentence for each thing that was left out
   */
  record Imported(String trackId, boolean added, List<String> warnings) {}

  /**
   * Imports a song, or reads one again.
   *
   * @param loose receives the blobs that may have no row any more
   * @throws IOException if the song can't be read or stored
   */
  Imported importSong(FoundSong found, Set<String> loose) throws IOException {
    return references.storing(() -> store(found, loose));
  }

  private Imported store(FoundSong found, Set<String> loose) throws IOException {
    try (SongPackage song = formats.open(found.file())) {
      SongReader reader = new SongReader(song, blobs);
      TrackRow row = new TrackRow();
      try {
        reader.readInto(row);
        row.format = formats.sourceFor(found.file()).orElseThrow().format();
        Imported imported =
            database.write(session -> save(session, found, row, reader.warnings(), loose));
        return imported;
      } catch (IOException | RuntimeException | Error e) {
        loose.addAll(reader.stored());
        throw e;
      }
    }
  }

  private Imported save(
      Session session, FoundSong found, TrackRow row, List<String> warnings, Set<String> loose) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    @Nullable TrackRow old = byPlace(session, found.place());
    row.root = found.place().root();
    row.path = found.place().path();
    row.filename = found.place().filename();
    row.fileModified = found.stamp().modified();
    row.fileSize = found.stamp().size();
    row.fileEntries = found.stamp().entries();
    row.modifiedAt = now;
    if (old == null) {
      row.id = "%016x".formatted(random.nextLong());
      row.addedAt = now;
      session.persist(row);
    } else {
      loose.addAll(blobsOf(old));
      row.id = old.id;
      row.addedAt = old.addedAt;
      session.merge(row);
    }
    return new Imported(row.id, old == null, warnings);
  }

  private static @Nullable TrackRow byPlace(Session session, SongPlace place) {
    return session
        .createSelectionQuery("from TrackRow where root = :root and path = :path", TrackRow.class)
        .setParameter("root", place.root())
        .setParameter("path", place.path())
        .getSingleResultOrNull();
  }

  private static Set<String> blobsOf(TrackRow row) {
    Set<String> ids = new HashSet<>();
    Stream.of(
            Stream.ofNullable(row.coverBlob),
            Stream.ofNullable(row.audioBlob),
            row.arrangements.stream().map(arrangement -> arrangement.chartBlob),
            row.stems.stream().map(stem -> stem.blob))
        .flatMap(part -> part)
        .forEach(ids::add);
    return ids;
  }
}
