package org.fretway.profile;

import java.time.Instant;

/** Too many wrong PINs: the profile can't sign in for a while, not even with the right one. */
public final class LockedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Instant until;

  /**
   * Creates the error.
   *
   * @param until when signing in is possible again
   */
  public LockedException(Instant until) {
    super("Too many wrong PINs; the profile is locked for a while.");
    this.until = until;
  }

  /** Returns when signing in is possible again. */
  public Instant until() {
    return until;
  }
}
