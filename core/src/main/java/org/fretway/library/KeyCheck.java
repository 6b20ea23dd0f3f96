package org.fretway.library;

import java.io.IOException;
import java.nio.file.Path;
import org.fretway.format.rocksmith.RocksmithKeys;

/** Tries keys on an archive without reading its songs. */
@FunctionalInterface
public interface KeyCheck {
  /**
   * Tries keys.
   *
   * @throws IOException if the archive can't be read
   */
  Answer check(Path archive, RocksmithKeys keys) throws IOException;

  /** What came of it. */
  enum Answer {
    /** The keys fit. */
    OPENS,
    /** The archive needs a key that was given, and it does not fit. */
    WRONG_KEY,
    /** The archive needs no key. */
    NOT_ENCRYPTED,
    /** The archive needs a key that was not given. */
    NO_KEY_FOR_IT,
    /** The archive can't be read whatever the key. */
    DAMAGED
  }
}
