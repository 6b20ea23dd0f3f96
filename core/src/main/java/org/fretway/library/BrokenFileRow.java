package org.fretway.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file that could not be read, as it was when that was tried. */
@Entity
@Table(name = "broken_file")
class BrokenFileRow extends FileRow {
  String aids = "";

  String program = "";

  String message = "";

  @Column(name = "tried_at")
  Instant triedAt = Instant.EPOCH;
}
