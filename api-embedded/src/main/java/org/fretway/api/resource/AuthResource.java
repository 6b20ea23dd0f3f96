package org.fretway.api.resource;

import io.undertow.util.StatusCodes;
import java.util.List;
import org.fretway.api.guard.LoginThrottle;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.Body;
import org.fretway.api.http.Call;
import org.fretway.api.http.JsonBody;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;
import org.fretway.profile.Login;
import org.fretway.profile.Profile;
import org.fretway.profile.Recovery;
import org.fretway.profile.Sessions;

/** Signing in and out, and the way back in without the PIN. */
final class AuthResource {
  private final Sessions sessions;
  private final Recovery recovery;
  private final LoginThrottle throttle;

  AuthResource(Sessions sessions, Recovery recovery, LoginThrottle throttle) {
    this.sessions = sessions;
    this.recovery = recovery;
    this.throttle = throttle;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.post("/api/auth/login", "Signs in for 24 hours.")
            .takes(Body.json(ProfileFields.PROFILE_NAME, ProfileFields.PIN))
            .answers(StatusCodes.OK, Shape.of(LoginJson.class))
            .fails(
                StatusCodes.UNAUTHORIZED,
                StatusCodes.TOO_MANY_REQUESTS,
                StatusCodes.SERVICE_UNAVAILABLE)
            .by(this::login),
        Route.post("/api/auth/logout", "Ends the session whose token is sent.")
            .signedIn()
            .answersNothing()
            .by(this::logout),
        Route.get("/api/auth/session", "Tells whose token is sent.")
            .signedIn()
            .answers(StatusCodes.OK, Shape.of(SessionAnswer.class))
            .by(this::session),
        Route.post("/api/auth/recover", "Sets a new PIN by the recovery phrase, and signs out.")
            .takes(Body.json(ProfileFields.NAME, ProfileFields.PHRASE, ProfileFields.NEW_PIN))
            .answers(StatusCodes.OK, Shape.of(ProfileJson.class))
            .fails(
                StatusCodes.UNAUTHORIZED,
                StatusCodes.TOO_MANY_REQUESTS,
                StatusCodes.SERVICE_UNAVAILABLE)
            .by(this::recover));
  }

  void login(Call call) throws Exception {
    JsonBody body = call.body();
    String name = body.text("profileName");
    String pin = body.text("pin");
    throttle.admit(call.remote());
    Login login = sessions.login(name, pin);
    call.json(
        new LoginJson(
            login.session().token(),
            login.session().expiresAt().toEpochMilli(),
            ProfileJson.of(login.profile())));
  }

  void logout(Call call) {
    call.token().ifPresent(sessions::logout);
    call.noContent();
  }

  void session(Call call) {
    Login login =
        call.token()
            .flatMap(sessions::session)
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

  /** Counts as an attempt to sign in. */
  void recover(Call call) throws Exception {
    JsonBody body = call.body();
    String name = body.text("name");
    String phrase = body.text("recoveryPhrase");
    String newPin = body.text("newPin");
    throttle.admit(call.remote());
    Profile profile = recovery.recover(name, phrase, newPin);
    call.json(ProfileJson.of(profile));
  }

  /** {@code expiresAt} is in milliseconds since 1970, UTC. */
  record LoginJson(String token, long expiresAt, ProfileJson profile) {}

  /** {@code expiresAt} is in milliseconds since 1970, UTC. */
  record SessionJson(String token, long profileId, long expiresAt) {}

  record SessionAnswer(SessionJson session, ProfileJson profile) {}
}
