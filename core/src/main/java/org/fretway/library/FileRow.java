package org.fretway.library;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** A file that something is remembered of besides its songs, as it was then. */
@MappedSuperclass
abstract class FileRow {
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

  SongPlace place() {
    return new SongPlace(root, path);
  }

  FileStamp stamp() {
    return new FileStamp(fileModified, fileSize, fileEntries);
  }

  /** Notes which file it is, and what it looked like. */
  void setFile(SongPlace place, FileStamp stamp) {
    root = place.root();
    path = place.path();
    fileModified = stamp.modified();
    fileSize = stamp.size();
    fileEntries = stamp.entries();
  }
}
