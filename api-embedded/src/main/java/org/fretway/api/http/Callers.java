package org.fretway.api.http;

import java.util.Optional;
import org.fretway.profile.Actor;

/** Finds out who holds a token. */
@FunctionalInterface
public interface Callers {
  /** Returns who holds the token, or empty if it is unknown or no longer valid. */
  Optional<Actor> holderOf(String token);
}
