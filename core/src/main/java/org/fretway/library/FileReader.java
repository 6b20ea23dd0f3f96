package org.fretway.library;

import java.io.IOException;
import java.util.Set;
import org.fretway.format.SongBundle;
import org.fretway.format.SongFormat;
import org.fretway.format.SongFormats;
import org.fretway.storage.BlobStore;

/**
 * Reads song files: content into the blob store, the rest into rows that are not saved yet. Safe
 * for use from several threads.
 */
final class FileReader {
  private static final int TRIES = 3;

  /** About what a song takes in the database and in the index, in bytes. */
  private static final long ROOM_OF_A_SONG = 16L << 10;

  private final SongFormats formats;
  private final BlobStore blobs;

  FileReader(SongFormats formats, BlobStore blobs) {
    this.formats = formats;
    this.blobs = blobs;
  }

  /** Says that a file was another one each time it was looked at. */
  static final class StillChangingException extends IOException {
    private static final long serialVersionUID = 1;

    StillChangingException() {
      super("The file changes while it is read; the next scan reads it again");
    }
  }

  /**
   * Reads a file. What is returned is of one and the same file, also if it is replaced meanwhile.
   *
   * @param given fingerprint of what the user had given before
   * @param loose receives the blobs that no row will refer to
   * @throws StillChangingException if it does not stay as it is for long enough
   * @throws IOException if the file can't be read or stored, or none of its songs can
   */
  ReadFile read(FoundSong song, String given, Set<String> loose) throws IOException {
    FoundSong found = song;
    for (int i = 0; i < TRIES; i++) {
      FileReading reading = null;
      IOException problem = null;
      try {
        reading = readOnce(found, given, loose);
      } catch (IOException e) {
        problem = e;
      }
      FileStamp now = FileStamp.of(found.file());
      boolean same = now.equals(found.stamp());
      if (same && reading != null) {
        return new ReadFile(found, reading);
      }
      if (same && problem != null) {
        throw problem;
      }
      if (reading != null) {
        loose.addAll(reading.stored());
      }
      found = new FoundSong(found.place(), found.file(), now);
    }
    throw new StillChangingException();
  }

  private FileReading readOnce(FoundSong found, String given, Set<String> loose)
      throws IOException {
    SongFormat format = formats.sourceFor(found.file()).orElseThrow().format();
    try (SongBundle bundle = formats.openAll(found.file())) {
      FileReading reading = new FileReading(found.place().path(), bundle, blobs);
      try {
        reading.read();
        // What is kept free on the disk is not for songs, even if they need but little.
        blobs.space().claim(reading.rows().size() * ROOM_OF_A_SONG);
        String fingerprint = Fingerprint.of(found.file());
        reading.rows().forEach(row -> describe(row, found, format, given, fingerprint));
        return reading;
      } catch (IOException | RuntimeException | Error e) {
        loose.addAll(reading.stored());
        throw e;
      } finally {
        loose.addAll(reading.loose());
      }
    }
  }

  private static void describe(
      TrackRow row, FoundSong found, SongFormat format, String given, String fingerprint) {
    row.moveTo(found);
    row.format = format;
    row.aids = given;
    row.fingerprint = fingerprint;
  }
}
