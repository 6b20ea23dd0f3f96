package org.fretway.practice;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Where a song was left, as stored. */
@Entity
@Table(name = "practice_position")
class PositionRow {
  @EmbeddedId OwnedKey key = new OwnedKey("", 0);

  @Column(name = "song_time")
  double songTime;

  @Column(name = "stopped_at")
  Instant stoppedAt = Instant.EPOCH;
}
