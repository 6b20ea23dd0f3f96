package org.fretway.profile;

import java.time.Instant;

/**
 * A sign-in that lasts for a while.
 *
 * @param token what the caller shows; kept only as a hash
 * @param profileId who signed in
 * @param expiresAt from when on the token is refused
 */
public record Session(String token, long profileId, Instant expiresAt) {
  /** Leaves the token out, so that it never reaches a log. */
  @Override
  public String toString() {
    return "Session[profileId=" + profileId + ", expiresAt=" + expiresAt + "]";
  }
}
