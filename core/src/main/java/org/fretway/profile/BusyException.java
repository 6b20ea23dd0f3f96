package org.fretway.profile;

import java.time.Duration;

/** Too many callers are signing in at once; the same call can succeed a little later. */
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  /** Creates the error. */
  public BusyException() {
    super("Too many people are signing in at once; try again in a few seconds.");
  }

  /** Returns after which time it is worth trying again. */
  public Duration retryAfter() {
    return RETRY_AFTER;
  }
}
