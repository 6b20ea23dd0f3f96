package org.fretway.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A loop as stored. */
@Entity
@Table(name = "practice_loop")
class LoopRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column(name = "profile_id")
  long profileId;

  @Column(name = "track_id")
  String trackId = "";

  String name = "";

  @Column(name = "start_time")
  double startTime;

  @Column(name = "end_time")
  double endTime;

  @Column(name = "created_at")
  Instant createdAt = Instant.EPOCH;

  Loop toLoop() {
    if (id == null) {
      throw new IllegalStateException("the loop is not stored yet");
    }
    return new Loop(id, name, startTime, endTime);
  }
}
