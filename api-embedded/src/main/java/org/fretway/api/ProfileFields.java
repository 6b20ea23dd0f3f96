package org.fretway.api;

/** The fields in which clients send what belongs to profiles. */
final class ProfileFields {
  static final Field NAME = Field.text("name", "As shown, 1 to 40 characters.");
  static final Field PROFILE_NAME =
      Field.text("profileName", "Name of the profile; case and diacritics don't count.");
  static final Field PIN = Field.text("pin", "4 to 12 digits.");
  static final Field PHRASE =
      Field.text("recoveryPhrase", "Lets its owner set a new PIN; 4 to 200 characters.");

  private ProfileFields() {}
}
