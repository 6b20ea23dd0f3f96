package org.fretway.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file that could not be read, as it was when that was tried. */
@Entity
@Table(name = "broken_file")
class BrokenFileRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String root = "";

  String path = "";

  @Column(name = "file_modified")
  long fileModified;

  @Column(name = "file_size")
  long fileSize;

  @Column(name = "file_entries")
  int fileEntries;

  String aids = "";

  String program = "";

  String message = "";

  @Column(name = "tried_at")
  Instant triedAt = Instant.EPOCH;

  FileStamp stamp() {
    return new FileStamp(fileModified, fileSize, fileEntries);
  }
}
