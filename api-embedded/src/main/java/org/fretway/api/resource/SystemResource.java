package org.fretway.api.resource;

import io.undertow.util.StatusCodes;
import java.util.List;
import org.fretway.BuildInfo;
import org.fretway.api.guard.LoginThrottle;
import org.fretway.api.http.Body;
import org.fretway.api.http.Call;
import org.fretway.api.http.JsonBody;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;
import org.fretway.profile.Profiles;
import org.fretway.profile.SetupStatus;

/** Which build this is, and its first setting up. */
final class SystemResource {
  private final Profiles profiles;
  private final LoginThrottle throttle;

  SystemResource(Profiles profiles, LoginThrottle throttle) {
    this.profiles = profiles;
    this.throttle = throttle;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.get("/api/version", "Tells which build this is.")
            .answers(Shape.of(BuildInfo.class))
            .by(this::version),
        Route.get("/api/setup/status", "Tells whether the first profile has been made.")
            .answers(Shape.of(SetupStatus.class))
            .by(this::setupStatus),
        Route.post("/api/setup/init", "Makes the first profile, with all permissions, once.")
            .takes(Body.json(ProfileFields.NAME, ProfileFields.PIN, ProfileFields.PHRASE))
            .answers(StatusCodes.CREATED, Shape.of(ProfileJson.class))
            .fails(
                StatusCodes.CONFLICT,
                StatusCodes.TOO_MANY_REQUESTS,
                StatusCodes.SERVICE_UNAVAILABLE)
            .by(this::setupInit));
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
    throttle.admit(call.remote());
    call.json(StatusCodes.CREATED, ProfileJson.of(profiles.init(name, pin, phrase)));
  }
}
