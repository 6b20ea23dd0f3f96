package org.fretway.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A saved filter as stored. */
@Entity
@Table(name = "saved_filter")
class SavedFilterRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  long owner;

  String name = "";

  String filter = "{}";

  @Column(name = "created_at")
  Instant createdAt = Instant.EPOCH;

  SavedFilter toSavedFilter() {
    if (id == null) {
      throw new IllegalStateException("the filter is not stored yet");
    }
    return new SavedFilter(id, name, filter);
  }
}
