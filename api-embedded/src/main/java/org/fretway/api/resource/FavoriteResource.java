package org.fretway.api.resource;

import static org.fretway.api.resource.PracticeFields.PROFILE_ID;
import static org.fretway.api.resource.PracticeFields.TRACK_ID;

import io.undertow.util.StatusCodes;
import java.util.List;
import org.fretway.api.http.Body;
import org.fretway.api.http.Call;
import org.fretway.api.http.JsonBody;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;
import org.fretway.practice.Favorites;

/** The songs that a profile marks. */
final class FavoriteResource {
  private final Favorites favorites;

  FavoriteResource(Favorites favorites) {
    this.favorites = favorites;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.post("/api/favorites/toggle", "Marks a track, or takes the mark away.")
            .signedIn()
            .takes(Body.json(TRACK_ID, PROFILE_ID))
            .answers(StatusCodes.OK, Shape.of(FavoriteJson.class))
            .fails(StatusCodes.FORBIDDEN, StatusCodes.NOT_FOUND)
            .by(this::toggle));
  }

  void toggle(Call call) throws Exception {
    JsonBody body = call.body();
    boolean favorite =
        favorites.toggle(
            call.requireSignIn(), PracticeFields.profileId(body), body.text(TRACK_ID.name()));
    call.json(new FavoriteJson(favorite));
  }

  /** Whether the track is marked now. */
  record FavoriteJson(boolean favorite) {}
}
