package org.fretway.api.resource;

import java.util.Optional;
import org.fretway.api.http.Field;
import org.fretway.api.http.JsonBody;

/** What requests about favourites, loops and scores have in common. */
final class PracticeFields {
  static final Field PROFILE_ID =
      Field.integer(
              "profileId",
              "For which profile; the caller's own if absent. Another's needs ADMIN.",
              1,
              Long.MAX_VALUE)
          .optional();

  static final Field TRACK_ID = Field.text("trackId", "Which track.");

  private PracticeFields() {}

  /** Returns for which profile a call is meant to act, if it says so. */
  static Optional<Long> profileId(JsonBody body) {
    return body.optionalInteger(PROFILE_ID.name(), 1, Long.MAX_VALUE);
  }
}
