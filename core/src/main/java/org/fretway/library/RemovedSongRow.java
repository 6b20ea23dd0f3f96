package org.fretway.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A song that was removed from the library while its file stays. */
@Entity
@Table(name = "removed_song")
class RemovedSongRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String root = "";

  String path = "";

  String part = "";

  @Column(name = "file_modified")
  long fileModified;

  @Column(name = "file_size")
  long fileSize;

  @Column(name = "file_entries")
  int fileEntries;

  @Column(name = "removed_at")
  Instant removedAt = Instant.EPOCH;
}
