package org.fretway.library;

import java.io.IOException;
import java.nio.file.Path;
import org.fretway.format.rocksmith.RocksmithKeyCheck;
import org.fretway.format.rocksmith.RocksmithKeyCheck.Verdict;
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

  /** Tries keys on a Rocksmith archive and on one of the charts in it. */
  static Answer onArchive(Path archive, RocksmithKeys keys) throws IOException {
    RocksmithKeyCheck check = RocksmithKeyCheck.of(archive, keys);
    return switch (check.archive()) {
      case WRONG_KEY -> Answer.WRONG_KEY;
      case NO_KEY_FOR_IT -> Answer.NO_KEY_FOR_IT;
      case DAMAGED -> Answer.DAMAGED;
      case OPENS -> check.charts() == Verdict.NOT_ENCRYPTED ? Answer.OPENS : ofCharts(check);
      case NOT_ENCRYPTED -> ofCharts(check);
    };
  }

  private static Answer ofCharts(RocksmithKeyCheck check) {
    return switch (check.charts()) {
      case OPENS -> Answer.OPENS;
      case WRONG_KEY -> Answer.WRONG_KEY;
      case NO_KEY_FOR_IT -> Answer.NO_KEY_FOR_IT;
      case NOT_ENCRYPTED -> Answer.NOT_ENCRYPTED;
      case DAMAGED -> Answer.DAMAGED;
    };
  }

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
