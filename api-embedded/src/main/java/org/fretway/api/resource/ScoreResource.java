package org.fretway.api.resource;

import static org.fretway.api.resource.PracticeFields.PROFILE_ID;

import io.undertow.util.StatusCodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fretway.api.http.Body;
import org.fretway.api.http.Call;
import org.fretway.api.http.Field;
import org.fretway.api.http.JsonBody;
import org.fretway.api.http.Route;
import org.fretway.api.http.Shape;
import org.fretway.practice.Score;
import org.fretway.practice.Scores;

/** How well and how often a profile played songs. */
final class ScoreResource {
  /** Ids may repeat; how many different ones are allowed is up to {@link Scores}. */
  private static final int MAX_IDS = 10 * Scores.MAX_TRACKS;

  private static final Field SCORE =
      Field.integer("score", "How much was hit, in percent.", 0, Scores.MAX_SCORE);
  private static final Field TRACK_IDS =
      Field.list("trackIds", "At most 200 different tracks.", "string", MAX_IDS);

  private final Scores scores;

  ScoreResource(Scores scores) {
    this.scores = scores;
  }

  /** Returns the lines of the route table that are answered here. */
  List<Route> routes() {
    return List.of(
        Route.post(
                "/api/tracks/:trackId/score",
                "Counts that a track was played, and keeps the best score.")
            .signedIn()
            .takes(Body.json(SCORE, PROFILE_ID))
            .answers(StatusCodes.OK, Shape.of(ScoreJson.class))
            .fails(StatusCodes.FORBIDDEN)
            .by(this::record),
        Route.post("/api/scores/batch", "Tells the scores of tracks, those that were played.")
            .signedIn()
            .takes(Body.json(TRACK_IDS, PROFILE_ID))
            .answers(StatusCodes.OK, Shape.mapOf(ScoreJson.class))
            .fails(StatusCodes.FORBIDDEN, StatusCodes.NOT_FOUND)
            .by(this::batch));
  }

  void record(Call call) throws Exception {
    JsonBody body = call.body();
    Score score =
        scores.record(
            call.requireSignIn(),
            PracticeFields.profileId(body),
            call.path("trackId"),
            Math.toIntExact(body.integer(SCORE.name(), 0, Scores.MAX_SCORE)));
    call.json(ScoreJson.of(score));
  }

  void batch(Call call) throws Exception {
    JsonBody body = call.body();
    List<String> trackIds = body.texts(TRACK_IDS.name(), MAX_IDS);
    Map<String, Score> found =
        scores.of(call.requireSignIn(), PracticeFields.profileId(body), trackIds);
    // In the order in which they were asked for.
    Map<String, ScoreJson> answer = new LinkedHashMap<>();
    for (String trackId : trackIds) {
      Score score = found.get(trackId);
      if (score != null) {
        answer.put(trackId, ScoreJson.of(score));
      }
    }
    call.json(answer);
  }

  /** {@code lastPlayedAt} is in ISO 8601, UTC. */
  record ScoreJson(int bestScore, int playCount, String lastPlayedAt) {
    static ScoreJson of(Score score) {
      return new ScoreJson(score.bestScore(), score.playCount(), score.lastPlayedAt().toString());
    }
  }
}
