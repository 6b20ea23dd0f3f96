package org.fretway.desktop.settings;

import java.util.Map;
import java.util.Optional;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;

/** Where the values of rows come from and go. Its methods wait for the database. */
interface ValueSource {
  /** Returns what holds for an actor, by key; what has no value is not there. */
  Map<String, Object> read(Actor actor);

  /** Returns what would hold if nothing were set. */
  Map<String, Object> defaults();

  /**
   * Changes values, all of them or none.
   *
   * @param changes by key; an empty one sets the default back
   * @throws InvalidInputException if one can't be taken
   */
  void write(Actor actor, Map<String, Optional<Object>> changes) throws InvalidInputException;

  /** Returns whether an actor may change values. */
  boolean mayWrite(Actor actor);
}
