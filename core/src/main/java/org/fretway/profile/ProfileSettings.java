package org.fretway.profile;

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
}
