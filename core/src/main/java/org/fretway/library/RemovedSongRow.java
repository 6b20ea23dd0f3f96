package org.fretway.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A song that was removed from the library while its file stays. */
@Entity
@Table(name = "removed_song")
class RemovedSongRow extends FileRow {
  String part = "";

  @Column(name = "removed_at")
  Instant removedAt = Instant.EPOCH;
}
