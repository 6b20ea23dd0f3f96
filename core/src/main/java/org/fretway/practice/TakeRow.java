package org.fretway.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A take as stored; one that is being recorded has no frames yet. */
@Entity
@Table(name = "practice_take")
class TakeRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column(name = "profile_id")
  long profileId;

  @Column(name = "track_id")
  String trackId = "";

  String name = "";

  String file = "";

  @Column(name = "start_time")
  double startTime;

  double rate;

  int channels;

  long frames;

  @Column(name = "created_at")
  Instant createdAt = Instant.EPOCH;

  Take toTake(Path folder) {
    if (id == null) {
      throw new IllegalStateException("the take is not stored yet");
    }
    return new Take(
        id,
        name,
        folder.resolve(file),
        startTime,
        rate,
        (double) frames / Takes.SAMPLE_RATE,
        createdAt);
  }
}
