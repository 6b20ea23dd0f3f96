package org.fretway.api.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.Body;
import org.fretway.api.http.Call;
import org.fretway.api.http.JsonBody;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;
import org.fretway.profile.Actor;
import org.fretway.profile.NewProfile;
import org.fretway.profile.Permission;
import org.fretway.profile.Profile;
import org.fretway.profile.ProfileChange;
import org.fretway.profile.Profiles;

/** Who there is, and making, changing and removing profiles. */
final class ProfileResource {
  private static final String ONE = "/api/profiles/:id";

  private final Profiles profiles;

  ProfileResource(Profiles profiles) {
    this.profiles = profiles;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.get("/api/profiles", "Lists the profiles in the order in which they were made.")
            .answers(Shape.listOf(ProfileJson.class))
            .by(this::list),
        Route.get(ONE, "Tells of one profile.")
            .answers(Shape.of(ProfileJson.class))
            .by(this::profile),
        Route.post("/api/profiles", "Makes a profile, without any permission.")
            .needs(Permission.ADMIN)
            .takes(
                Body.json(
                    ProfileFields.NAME,
                    ProfileFields.PIN,
                    ProfileFields.PHRASE,
                    ProfileFields.HINT.optional(),
                    ProfileFields.AVATAR.optional()))
            .answers(StatusCodes.CREATED, Shape.of(ProfileJson.class))
            .fails(StatusCodes.CONFLICT, StatusCodes.SERVICE_UNAVAILABLE)
            .by(this::create),
        Route.patch(ONE, "Changes what is sent of a profile; a new PIN signs it out.")
            .needs(Permission.ADMIN)
            .takes(
                Body.json(
                    ProfileFields.NAME.optional(),
                    ProfileFields.PIN.optional(),
                    ProfileFields.PHRASE.optional(),
                    ProfileFields.HINT.optional().nullable(),
                    ProfileFields.AVATAR.optional(),
                    ProfileFields.SETTINGS.optional().nullable()))
            .answers(StatusCodes.OK, Shape.of(ProfileJson.class))
            .fails(StatusCodes.CONFLICT, StatusCodes.SERVICE_UNAVAILABLE)
            .by(this::change),
        Route.delete(ONE, "Removes a profile with its sessions and all that is its own.")
            .needs(Permission.ADMIN)
            .answersNothing()
            .fails(StatusCodes.CONFLICT)
            .by(this::delete));
  }

  void list(Call call) {
    call.json(profiles.list().stream().map(ProfileJson::of).toList());
  }

  void profile(Call call) {
    Profile profile =
        call.idInPath("id").flatMap(profiles::profile).orElseThrow(ProfileResource::notFound);
    call.json(ProfileJson.of(profile));
  }

  void create(Call call) throws Exception {
    Actor actor = call.requireSignIn();
    JsonBody body = call.body();
    NewProfile wanted =
        new NewProfile(
            body.text("name"),
            body.text("pin"),
            body.text("recoveryPhrase"),
            body.optionalText("recoveryPhraseHint"),
            avatarId(body).orElse(0));
    call.json(StatusCodes.CREATED, ProfileJson.of(profiles.create(actor, wanted)));
  }

  void change(Call call) throws Exception {
    Actor actor = call.requireSignIn();
    long id = call.idInPath("id").orElseThrow(ProfileResource::notFound);
    JsonBody body = call.body();
    ProfileChange wanted =
        new ProfileChange(
            body.optionalText("name"),
            body.optionalText("pin"),
            body.optionalText("recoveryPhrase"),
            removable(body, "recoveryPhraseHint", body::optionalText),
            avatarId(body),
            removable(
                body,
                "profileSettings",
                field -> body.optionalObject(field).map(ObjectNode::toString)));
    call.json(ProfileJson.of(profiles.change(actor, id, wanted)));
  }

  void delete(Call call) {
    Actor actor = call.requireSignIn();
    profiles.delete(actor, call.idInPath("id").orElseThrow(ProfileResource::notFound));
    call.noContent();
  }

  private static Optional<Integer> avatarId(JsonBody body) {
    return body.optionalInteger("avatarId", 0, Profiles.MAX_AVATAR_ID).map(Math::toIntExact);
  }

  /** Null removes a value, which the profiles know as a blank one. */
  private static Optional<String> removable(
      JsonBody body, String field, Function<String, Optional<String>> reader) {
    return body.isNull(field) ? Optional.of("") : reader.apply(field);
  }

  private static ApiException notFound() {
    return ApiException.notFound("profile_not_found", "There is no profile with this id.");
  }
}
