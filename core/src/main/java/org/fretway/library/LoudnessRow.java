package org.fretway.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.fretway.audio.mix.Loudness;
import org.jspecify.annotations.Nullable;

/** What came of measuring how loud a track is. */
@Entity
@Table(name = "loudness")
class LoudnessRow {
  @Id
  @Column(name = "track_id")
  String trackId = "";

  /** Which sound was measured; see {@link SongSound#id}. */
  String sound = "";

  /** When the song was read whose sound that is: one that was read later may have another. */
  @Column(name = "read_at")
  Instant readAt = Instant.EPOCH;

  /** The version that measured: another one may decode what this one can't. */
  String program = "";

  @Nullable Double lufs;

  @Column(name = "true_peak_db")
  @Nullable Double truePeakDb;

  /** Why it can't be measured; null if it could. */
  @Nullable String problem;

  Optional<Loudness> loudness() {
    return lufs == null || truePeakDb == null
        ? Optional.empty()
        : Optional.of(new Loudness(lufs, truePeakDb));
  }
}
