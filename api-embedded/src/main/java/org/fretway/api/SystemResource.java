package org.fretway.api;

import io.undertow.util.StatusCodes;
import org.fretway.BuildInfo;
import org.fretway.profile.Profiles;

/** Which build this is, and its first setting up. */
final class SystemResource {
  private final Profiles profiles;
  private final LoginThrottle throttle;

  SystemResource(Profiles profiles, LoginThrottle throttle) {
    this.profiles = profiles;
    this.throttle = throttle;
  }

  void version(Call call) {
    call.json(BuildInfo.current());
  }

  void setupStatus(Call call) {
    call.json(profiles.setupStatus());
  }

  /** Makes the first profile, once. */
  void setupInit(Call call) throws Exception {
    throttle.admit(call.remote());
    JsonBody body = call.body();
    var profile = profiles.init(body.text("name"), body.text("pin"), body.text("recoveryPhrase"));
    call.json(StatusCodes.CREATED, ProfileJson.of(profile));
  }
}
