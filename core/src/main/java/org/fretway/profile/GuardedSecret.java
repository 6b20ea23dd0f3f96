package org.fretway.profile;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hashed PIN or phrase, and how often a wrong one was given in its place. */
@Embeddable
class GuardedSecret {
  /** How many wrong ones in a row lock it. */
  static final int MAX_WRONG = 5;

  /** How long it stays locked. */
  static final Duration LOCK_LENGTH = Duration.ofMinutes(30);

  String hash = "";
  int wrong;
  @Nullable Instant lockedUntil;

  /** Returns when it is no longer locked; null if it is not. */
  @Nullable Instant lockAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil) ? lockedUntil : null;
  }

  void countWrong(Instant now) {
    wrong++;
    if (wrong >= MAX_WRONG) {
      wrong = 0;
      lockedUntil = now.plus(LOCK_LENGTH);
    }
  }

  void forgive() {
    wrong = 0;
    lockedUntil = null;
  }
}
