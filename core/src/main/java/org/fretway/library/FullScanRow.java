package org.fretway.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a scan which reads every file has begun and not come to its end. */
@Entity
@Table(name = "full_scan")
class FullScanRow {
  static final int ONLY = 1;

  @Id int id = ONLY;

  @Column(name = "begun_at")
  Instant begunAt = Instant.EPOCH;
}
