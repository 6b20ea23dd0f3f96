package org.fretway.practice;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** How often a song was listened to, as stored. */
@Entity
@Table(name = "song_play")
class SongPlayRow {
  @EmbeddedId OwnedKey key = new OwnedKey("", 0);

  int plays;

  @Column(name = "last_played_at")
  Instant lastPlayedAt = Instant.EPOCH;
}
