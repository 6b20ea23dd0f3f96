package org.fretway.practice;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A score as stored. */
@Entity
@Table(name = "score")
class ScoreRow {
  @EmbeddedId PracticeKey key = new PracticeKey("", 0);

  @Column(name = "best_score")
  int bestScore;

  @Column(name = "play_count")
  int playCount;

  @Column(name = "last_played_at")
  Instant lastPlayedAt = Instant.EPOCH;

  void played(int score, Instant when) {
    bestScore = Math.max(bestScore, score);
    playCount++;
    lastPlayedAt = when;
  }

  Score toScore() {
    return new Score(bestScore, playCount, lastPlayedAt);
  }
}
