package org.fretway.library;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fretway.format.FormatAids;
import org.fretway.format.SongFormats;
import org.fretway.storage.Database;

/**
 * Brings the songs of files into the library: content into the blob store first, then the rows, of
 * one file or of several in one transaction. A song that fails leaves its row as it was. Safe for
 * use from several threads.
 */
final class Importer {
  private final Database database;
  private final BlobReferences references;
  private final KeyedLocks<SongPlace> locks;
  private final FileReader reader;
  private final FormatAids.Source aids;
  private final InstantSource clock;

  Importer(Library library, SongFormats formats, FormatAids.Source aids, InstantSource clock) {
    this.database = library.database();
    this.references = library.references();
    this.locks = library.placeLocks();
    this.reader = new FileReader(formats, library.blobs());
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

  /** Runs work that reads files and then saves them. */
  <T> T storing(BlobReferences.Storing<T> work) throws IOException {
    return references.storing(work);
  }

  /**
   * Reads a file whose songs are to be imported, or read again, while {@link #storing}.
   *
   * @param given fingerprint of what the user had given before
   * @param loose receives the blobs that may have no row any more
   * @throws IOException if the file can't be read or stored, or none of its songs can
   */
  ReadFile read(FoundSong found, String given, Set<String> loose) throws IOException {
    return reader.read(found, given, loose);
  }

  /**
   * Brings the songs of files that were read into the library, all of them or, if that fails, none.
   *
   * @param loose receives the blobs that may have no row any more
   * @return what became of each file, in their order
   */
  List<Imported> save(List<ReadFile> files, Removed removed, Set<String> loose) {
    Set<String> replaced = new HashSet<>();
    // A file that a scan and an import both find would else be added twice.
    List<Imported> imported =
        locks.holding(
            files.stream().map(ReadFile::place).toList(),
            () ->
                database.write(
                    session -> new TrackSaver(session, removed, now(), replaced).save(files)));
    loose.addAll(replaced);
    return imported;
  }

  /**
   * Imports the songs of one file, or reads them again.
   *
   * @param loose receives the blobs that may have no row any more
   * @throws IOException if the file can't be read or stored, or none of its songs can
   */
  Imported importFile(FoundSong found, Removed removed, Set<String> loose) throws IOException {
    // Before the file is opened: what is given meanwhile is then noticed by the next scan.
    String given = aids.current().fingerprint();
    return storing(
        () -> {
          ReadFile file = read(found, given, loose);
          try {
            return save(List.of(file), removed, loose).getFirst();
          } catch (RuntimeException | Error e) {
            loose.addAll(file.reading().stored());
            throw e;
          }
        });
  }
}
