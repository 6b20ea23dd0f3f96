package org.fretway.desktop.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.fretway.Fretway;
import org.fretway.chart.Mastery;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.model.Wishes;
import org.fretway.desktop.results.PlayScore.Standing;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.PlayResult;
import org.fretway.practice.Score;
import org.fretway.practice.judge.Tolerance;
import org.fretway.profile.Actor;
import org.fretway.profile.InvalidInputException;

/**
 * Keeps the scores of a song for whoever sits at the window, as soon as it has ended. Used on the
 * user-interface executor.
 */
final class ScoreKeeper {
  private static final Texts TEXTS = Texts.of(ScoreKeeper.class);

  private final Fretway fretway;
  private final String trackId;
  private final Wishes wishes;

  /**
   * Creates it.
   *
   * @param teller told why a score could not be kept
   * @param background runs what waits for the database
   * @param ui runs what comes after
   */
  ScoreKeeper(Fretway fretway, String trackId, Teller teller, Executor background, Executor ui) {
    this.fretway = fretway;
    this.trackId = trackId;
    WindowAccess access = new WindowAccess(fretway.windowUser());
    wishes = new Wishes(access, background, ui, teller);
  }

  /**
   * Keeps a result if it counts. Returns at once.
   *
   * @param then gets the result with what came of that; not called if it failed, which is told
   */
  void keep(PlayOutcome result, Consumer<PlayOutcome> then) {
    if (result.score().standing() == Standing.COUNTS) {
      wishes.make(actor -> kept(actor, result), then);
    } else {
      then.accept(result.told(result.score(), TEXTS.choice("standing", result.score().standing())));
    }
  }

  private PlayOutcome kept(Actor actor, PlayOutcome result) throws InvalidInputException {
    if (actor.profileId().isEmpty()) {
      return result.told(
          result.score().with(Standing.NOBODY), TEXTS.choice("standing", Standing.NOBODY));
    }
    OptionalInt before = best(actor);
    fretway.scores().record(actor, Optional.empty(), trackId, result.score().points());
    fretway.playResults().record(actor, trackId, toKeep(result));
    return result.told(result.score(), sentences(result, before));
  }

  private static PlayResult toKeep(PlayOutcome result) {
    JudgedSong song = result.song();
    ResultFigures figures = result.figures();
    double[] timings =
        IntStream.range(0, song.strikes().count())
            .filter(song.results()::isHit)
            .mapToDouble(song.results()::timing)
            .filter(it -> !Double.isNaN(it))
            .toArray();
    double mean = Arrays.stream(timings).average().orElse(Double.NaN);
    double variance =
        Arrays.stream(timings).map(it -> (it - mean) * (it - mean)).average().orElse(Double.NaN);
    return new PlayResult(
        song.arrangement().substring(0, Math.min(song.arrangement().length(), PlayResult.MAX_NAME)),
        result.score().points(),
        figures.hits(),
        figures.strikes(),
        figures.streak(),
        mean,
        Math.sqrt(variance),
        result.score().speed(),
        song.mastery(),
        nameOf(song.tolerance()),
        true);
  }

  private static String nameOf(Tolerance tolerance) {
    if (tolerance.equals(Tolerance.RELAXED)) {
      return "RELAXED";
    }
    return tolerance.equals(Tolerance.STRICT) ? "STRICT" : "USUAL";
  }

  private OptionalInt best(Actor actor) throws InvalidInputException {
    Score score = fretway.scores().of(actor, Optional.empty(), List.of(trackId)).get(trackId);
    return score == null ? OptionalInt.empty() : OptionalInt.of(score.bestScore());
  }

  private static String sentences(PlayOutcome result, OptionalInt before) {
    List<String> all = new ArrayList<>();
    int points = result.score().points();
    if (before.isEmpty()) {
      all.add(TEXTS.get("kept.first"));
    } else {
      int best = before.getAsInt();
      all.add(TEXTS.get(points > best ? "kept.best" : "kept.before", best));
    }
    if (result.score().isSlowed()) {
      all.add(TEXTS.get("kept.speed"));
    }
    if (result.song().mastery() < Mastery.FULL) {
      all.add(TEXTS.get("kept.mastery"));
    }
    return String.join(" ", all);
  }
}
