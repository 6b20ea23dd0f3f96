package org.fretway.profile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be kept as the settings of a profile: any small JSON object. */
final class ProfileSettings {
  private static final int MAX_BYTES = 16 * 1024;
  private static final SmallJson RULES =
      new SmallJson("profileSettings", "The profile's settings", MAX_BYTES);

  private ProfileSettings() {}

  /** Returns the object as it is stored: without white space. */
  static String compact(String json) throws InvalidInputException {
    return RULES.compact(json);
  }

  /** Returns a text of the object, if there is one of that name. */
  static Optional<String> text(String stored, String name) {
    return SmallJson.text(stored, name);
  }

  /**
   * Returns the object with a text set or removed.
   *
   * @param stored null for an empty object
   */
  static String with(@Nullable String stored, String name, Optional<String> value)
      throws InvalidInputException {
    return RULES.with(stored, name, value);
  }
}
