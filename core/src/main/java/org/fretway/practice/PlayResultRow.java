package org.fretway.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A result as stored. */
@Entity
@Table(name = "play_result")
class PlayResultRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column(name = "profile_id")
  long profileId;

  @Column(name = "track_id")
  String trackId = "";

  @Column(name = "played_at")
  Instant playedAt = Instant.EPOCH;

  String arrangement = "";

  int score;

  int hits;

  int strikes;

  @Column(name = "longest_streak")
  int longestStreak;

  @Column(name = "mean_timing")
  @Nullable Double meanTiming;

  @Column(name = "timing_spread")
  @Nullable Double timingSpread;

  double speed;

  int mastery;

  String tolerance = "";

  @Column(name = "whole_song")
  boolean wholeSong;

  void take(PlayResult result) {
    arrangement = result.arrangement();
    score = result.score();
    hits = result.hits();
    strikes = result.strikes();
    longestStreak = result.longestStreak();
    meanTiming = stored(result.meanTiming());
    timingSpread = stored(result.timingSpread());
    speed = result.speed();
    mastery = result.mastery();
    tolerance = result.tolerance();
    wholeSong = result.wholeSong();
  }

  private static @Nullable Double stored(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static double told(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }

  PlayedResult toResult() {
    if (id == null) {
      throw new IllegalStateException("the result is not stored yet");
    }
    return new PlayedResult(
        id,
        playedAt,
        new PlayResult(
            arrangement,
            score,
            hits,
            strikes,
            longestStreak,
            told(meanTiming),
            told(timingSpread),
            speed,
            mastery,
            tolerance,
            wholeSong));
  }
}
