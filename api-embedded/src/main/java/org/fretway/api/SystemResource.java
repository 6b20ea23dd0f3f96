package org.fretway.api;

import io.undertow.util.StatusCodes;
import org.fretway.BuildInfo;
import org.fretway.profile.Profiles;

/** Which build this is, and its first setting up. */
final class SystemResource {
  private final Profiles profiles;

  SystemResource(Profiles profiles) {
    this.profiles = profiles;
  }

  void version(Call call) {
    call.json(BuildInfo.current());
  }

  void setupStatus(Call call) {
    call.json(profiles.setupStatus());
  }

  /** Makes the first profile, once. */
  void setupInit(Call call) throws Exception {
    JsonBody body = call.body();
    String name = body.text("name");
    String pin = body.text("pin");
    String phrase = body.text("recoveryPhrase");
    call.json(StatusCodes.CREATED, ProfileJson.of(profiles.init(name, pin, phrase)));
  }
}
