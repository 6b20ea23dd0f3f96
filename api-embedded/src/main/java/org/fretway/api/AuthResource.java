package org.fretway.api;

import io.undertow.util.StatusCodes;
import java.util.List;
import org.fretway.profile.Login;
import org.fretway.profile.Profiles;

/** Signing in and out, and who there is to sign in as. */
final class AuthResource {
  private final Profiles profiles;
  private final LoginThrottle throttle;

  AuthResource(Profiles profiles, LoginThrottle throttle) {
    this.profiles = profiles;
    this.throttle = throttle;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.post("/api/auth/login", "Signs in for 24 hours.")
            .takes(Body.json(ProfileFields.PROFILE_NAME, ProfileFields.PIN))
            .answers(StatusCodes.OK, Shape.of(LoginJson.class))
            .fails(StatusCodes.UNAUTHORIZED, StatusCodes.TOO_MANY_REQUESTS)
            .by(this::login),
        Route.post("/api/auth/logout", "Ends the session whose token is sent.")
            .signedIn()
            .answersNothing()
            .by(this::logout),
        Route.get("/api/auth/session", "Tells whose token is sent.")
            .signedIn()
            .answers(StatusCodes.OK, Shape.of(SessionAnswer.class))
            .by(this::session),
        Route.get("/api/profiles", "Lists the profiles in the order in which they were made.")
            .answers(Shape.listOf(ProfileJson.class))
            .by(this::list));
  }

  void login(Call call) throws Exception {
    JsonBody body = call.body();
    String name = body.text("profileName");
    String pin = body.text("pin");
    throttle.admit(call.remote());
    Login login = profiles.login(name, pin);
    call.json(
        new LoginJson(
            login.session().token(),
            login.session().expiresAt().toEpochMilli(),
            ProfileJson.of(login.profile())));
  }

  void logout(Call call) {
    call.token().ifPresent(profiles::logout);
    call.noContent();
  }

  void session(Call call) {
    Login login =
        call.token()
            .flatMap(profiles::session)
            .orElseThrow(
                () -> ApiException.unauthorized("sign_in_needed", "The session has ended."));
    var session = login.session();
    call.json(
        StatusCodes.OK,
        new SessionAnswer(
            new SessionJson(
                session.token(), session.profileId(), session.expiresAt().toEpochMilli()),
            ProfileJson.of(login.profile())));
  }

  void list(Call call) {
    call.json(profiles.list().stream().map(ProfileJson::of).toList());
  }

  /** {@code expiresAt} is in milliseconds since 1970, UTC. */
  record LoginJson(String token, long expiresAt, ProfileJson profile) {}

  /** {@code expiresAt} is in milliseconds since 1970, UTC. */
  record SessionJson(String token, long profileId, long expiresAt) {}

  record SessionAnswer(SessionJson session, ProfileJson profile) {}
}
