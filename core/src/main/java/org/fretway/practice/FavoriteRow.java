package org.fretway.practice;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A favourite as stored. */
@Entity
@Table(name = "favorite")
class FavoriteRow {
  @EmbeddedId PracticeKey key = new PracticeKey("", 0);

  @Column(name = "marked_at")
  Instant markedAt = Instant.EPOCH;
}
