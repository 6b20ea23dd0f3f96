package org.fretway.api.resource;

import static org.fretway.api.resource.PracticeFields.PROFILE_ID;

import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.Optional;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.Body;
import org.fretway.api.http.Call;
import org.fretway.api.http.Field;
import org.fretway.api.http.JsonBody;
import org.fretway.api.http.Parameter;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;
import org.fretway.practice.Loop;
import org.fretway.practice.Loops;
import org.fretway.profile.Actor;

/** The passages of a song that a profile repeats. */
final class LoopResource {
  private static final Parameter<Optional<Long>> OF_PROFILE =
      Parameter.id(
          PROFILE_ID.name(), "Of which profile; the caller's if absent. Another's needs ADMIN.");
  private static final Field NAME =
      Field.text("name", "1 to 100 characters; \"Loop 1\" or the next free number if absent.")
          .optional();
  private static final Field START =
      Field.number("start_time", "Where it starts, in seconds into the song.", 0);
  private static final Field END =
      Field.number("end_time", "Where it ends, in seconds: after the start, within the song.", 0);

  private final Loops loops;

  LoopResource(Loops loops) {
    this.loops = loops;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.get("/api/tracks/:trackId/loops", "Lists loops in a track by where they start.")
            .signedIn()
            .reads(OF_PROFILE)
            .answers(Shape.listOf(Loop.class))
            .fails(StatusCodes.FORBIDDEN)
            .by(this::list),
        Route.post("/api/tracks/:trackId/loops", "Adds a loop to a track.")
            .signedIn()
            .takes(Body.json(NAME, START, END, PROFILE_ID))
            .answers(StatusCodes.CREATED, Shape.of(Loop.class))
            .fails(StatusCodes.FORBIDDEN, StatusCodes.CONFLICT)
            .by(this::create),
        Route.delete("/api/loops/:id", "Deletes a loop.")
            .signedIn()
            .answersNothing()
            .fails(StatusCodes.FORBIDDEN)
            .by(this::delete));
  }

  void list(Call call) throws Exception {
    Actor actor = call.requireSignIn();
    call.json(loops.list(actor, call.query().get(OF_PROFILE), call.path("trackId")));
  }

  void create(Call call) throws Exception {
    JsonBody body = call.body();
    Loop loop =
        loops.create(
            call.requireSignIn(),
            PracticeFields.profileId(body),
            call.path("trackId"),
            body.optionalText(NAME.name()),
            seconds(body, START),
            seconds(body, END));
    call.json(StatusCodes.CREATED, loop);
  }

  private static double seconds(JsonBody body, Field field) {
    return body.number(field.name(), 0, Loops.MAX_SECONDS);
  }

  void delete(Call call) {
    Actor actor = call.requireSignIn();
    long id =
        call.idInPath("id")
            .orElseThrow(
                () -> ApiException.notFound("loop_not_found", "There is no loop with this id."));
    loops.delete(actor, id);
    call.noContent();
  }
}
