package org.fretway.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An entry of a playlist as stored. */
@Entity
@Table(name = "playlist_entry")
class PlaylistEntryRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column(name = "playlist_id")
  long playlistId;

  @Column(name = "track_id")
  String trackId = "";

  long place;

  long storedId() {
    if (id == null) {
      throw new IllegalStateException("the entry is not stored yet");
    }
    return id;
  }
}
