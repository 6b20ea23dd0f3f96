package org.fretway.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fretway.format.SongBundle;
import org.fretway.format.SongPackage;
import org.fretway.library.ScanStatus.ScanError;
import org.fretway.storage.BlobStore;
import org.fretway.storage.DiskFullException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all songs of one opened file: content into the blob store, the rest into rows that are not
 * saved yet. A song that can't be read costs the others nothing.
 */
final class FileReading {
  private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);
  static final int MAX_PART = 200;

  private final String file;
  private final SongBundle bundle;
  private final BlobStore blobs;
  private final List<String> parts;
  private final List<TrackRow> rows = new ArrayList<>();
  private final List<ScanError> failed = new ArrayList<>();
  private final List<ScanError> warnings = new ArrayList<>();
  private final Set<String> stored = new HashSet<>();
  private final Set<String> loose = new HashSet<>();

  /**
   * Prepares the reading of a file.
   *
   * @param file what errors call it
   */
  FileReading(String file, SongBundle bundle, BlobStore blobs) {
    this.file = file;
    this.bundle = bundle;
    this.blobs = blobs;
    this.parts = bundle.keys().stream().distinct().toList();
  }

  /**
   * Reads every song.
   *
   * @throws DiskFullException if there is too little room for what the songs hold
   * @throws IOException if the file has one song only and it can't be read
   */
  void read() throws IOException {
    if (parts.size() == 1) {
      read(parts.getFirst());
      return;
    }
    for (String part : parts) {
      try {
        read(part);
      } catch (DiskFullException e) {
        throw e; // It is not the song's fault, and the others would not fit either.
      } catch (IOException e) {
        fail(part, e);
      } catch (RuntimeException | Error e) {
        // As of a whole file: a song that overflows the stack or the heap is one bad song.
        LOG.warn("{} is not imported", label(part), e);
        fail(part, e);
      }
    }
  }

  private void fail(String part, Throwable problem) {
    failed.add(new ScanError(label(part), Problems.describe(problem)));
  }

  private void read(String part) throws IOException {
    if (part.length() > MAX_PART) {
      throw new IOException("its key is longer than " + MAX_PART + " characters");
    }
    try (SongPackage song = bundle.song(part)) {
      SongReader reader = new SongReader(song, blobs);
      TrackRow row = new TrackRow();
      row.part = part;
      try {
        reader.readInto(row);
      } catch (IOException | RuntimeException | Error e) {
        loose.addAll(reader.stored());
        throw e;
      }
      stored.addAll(reader.stored());
      rows.add(row);
      reader.warnings().forEach(warning -> warnings.add(new ScanError(label(part), warning)));
    }
  }

  private String label(String part) {
    return parts.size() == 1 ? file : file + ": " + part;
  }

  /** Returns what tells the songs of the file apart, also of those that could not be read. */
  List<String> parts() {
    return parts;
  }

  /** Returns the songs that could be read. */
  List<TrackRow> rows() {
    return rows;
  }

  List<ScanError> failed() {
    return failed;
  }

  List<ScanError> warnings() {
    return warnings;
  }

  /** Returns the blobs of the songs that could be read. */
  Set<String> stored() {
    return stored;
  }

  /** Returns the blobs of songs that failed half way. */
  Set<String> loose() {
    return loose;
  }
}
