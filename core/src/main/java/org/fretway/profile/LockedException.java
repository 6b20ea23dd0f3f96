package org.fretway.profile;

import java.time.Instant;

/** Too many wrong PINs or recovery phrases: for a while not even the right one is taken. */
public final class LockedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final Instant until;

  LockedException(String code, String message, Instant until) {
    super(message);
    this.code = code;
    this.until = until;
  }

  /** Returns what is locked, in snake case: "profile_locked" or "recovery_locked". */
  public String code() {
    return code;
  }

  /** Returns when it can be tried again. */
  public Instant until() {
    return until;
  }
}
