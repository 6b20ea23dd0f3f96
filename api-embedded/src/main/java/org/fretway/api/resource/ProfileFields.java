package org.fretway.api.resource;

import org.fretway.api.http.Field;
import org.fretway.profile.Profiles;

/** The fields in which clients send what belongs to profiles. */
final class ProfileFields {
  static final Field NAME = Field.text("name", "As shown, 1 to 40 characters.");
  static final Field PROFILE_NAME =
      Field.text("profileName", "Name of the profile; case and diacritics don't count.");
  static final Field PIN = Field.text("pin", "4 to 12 digits.");
  static final Field PHRASE =
      Field.text("recoveryPhrase", "Lets its owner set a new PIN; 4 to 200 characters.");
  static final Field NEW_PIN = Field.text("newPin", "4 to 12 digits.");
  static final Field HINT =
      Field.text(
          "recoveryPhraseHint",
          "A reminder that everybody can see, without the phrase; at most 200 characters.");
  static final Field AVATAR =
      Field.integer("avatarId", "Number of the picture.", 0, Profiles.MAX_AVATAR_ID);
  static final Field SETTINGS =
      Field.object(
          "profileSettings",
          "What clients keep for the person: at most 16 KiB, nested at most 8 deep.");

  private ProfileFields() {}
}
