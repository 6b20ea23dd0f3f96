package org.fretway.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A playlist as stored. */
@Entity
@Table(name = "playlist")
class PlaylistRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  long owner;

  String name = "";

  @Column(name = "created_at")
  Instant createdAt = Instant.EPOCH;

  @Column(name = "changed_at")
  Instant changedAt = Instant.EPOCH;

  long storedId() {
    if (id == null) {
      throw new IllegalStateException("the playlist is not stored yet");
    }
    return id;
  }
}
