package org.fretway.format.feedpak;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What one value of a file must be, and what becomes of it where it isn't. Rules follow what the
 * readers of this package make of odd values, so that a mended file is read as it was before.
 */
@FunctionalInterface
interface Rule {
  /**
   * Returns the value as it may stand in a file: itself (its parts may have been mended), another
   * in its place, or empty if it must go.
   *
   * @param changes counts what was not right
   */
  Optional<JsonNode> mend(JsonNode value, Changes changes);

  /** Counts the values of a file that were not right. */
  final class Changes {
    private int count;

    void add() {
      count++;
    }

    int count() {
      return count;
    }
  }
}
