package org.fretway.desktop.results;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.Fretway;
import org.fretway.chart.Passage;
import org.fretway.desktop.model.Remembered;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.practice.Score;
import org.fretway.practice.SongHistory;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was heard of a song by its end, beside what was before. Used on the user-interface executor.
 */
public final class ResultsViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ResultsViewModel.class);

  private final Fretway fretway;
  private final String trackId;
  private final Teller teller;
  private final Executor background;
  private final Executor ui;
  private final Remembered remembered;
  private final WindowAccess access;
  private final ReadOnlyObjectWrapper<Optional<PlayReport>> report =
      new ReadOnlyObjectWrapper<>(this, "report", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<PlayOutcome>> result =
      new ReadOnlyObjectWrapper<>(this, "result", Optional.empty());
  private final ScoreKeeper scores;
  private EarlierPlays earlier = EarlierPlays.NONE;

  /** What was kept, once it has been read; nothing is kept before, so that nothing is lost. */
  private Optional<KeptReports> kept = Optional.empty();

  /**
   * Creates it and asks what was before, which this time is not to be counted among.
   *
   * @param teller told why a score could not be kept
   * @param background runs what waits for the database
   * @param ui runs what touches the properties
   */
  public ResultsViewModel(
      Fretway fretway, String trackId, Teller teller, Executor background, Executor ui) {
    this.fretway = fretway;
    this.trackId = trackId;
    this.teller = teller;
    this.background = background;
    this.ui = ui;
    access = new WindowAccess(fretway.windowUser());
    scores = new ScoreKeeper(fretway, trackId, teller, background, ui);
    remembered = new Remembered(fretway.viewState(), access, background, "heard");
    background.execute(this::read);
  }

  private void read() {
    try {
      KeptReports reports = KeptReports.read(remembered.read().orElse("{}"));
      EarlierPlays found = access.call(actor -> find(actor, reports));
      ui.execute(
          () -> {
            kept = Optional.of(reports);
            earlier = found;
          });
    } catch (RuntimeException e) { // This time is told all the same.
      LOG.warn("What was heard of the track {} before could not be read", trackId, e);
    }
  }

  private EarlierPlays find(Actor actor, KeptReports reports) {
    Optional<SongHistory> history = history(actor);
    return new EarlierPlays(
        history.map(SongHistory::plays).orElse(0),
        history.flatMap(SongHistory::lastPlayedAt),
        reports.share(trackId),
        reports.stretch(trackId),
        score(actor));
  }

  private Optional<SongHistory> history(Actor actor) {
    try {
      return Optional.of(fretway.history().of(actor, trackId));
    } catch (ForbiddenException e) {
      return Optional.empty(); // Nobody is signed in, whose history it would be.
    }
  }

  private OptionalInt score(Actor actor) {
    if (actor.profileId().isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      Score score = fretway.scores().of(actor, Optional.empty(), List.of(trackId)).get(trackId);
      return score == null ? OptionalInt.empty() : OptionalInt.of(score.bestScore());
    } catch (ForbiddenException | InvalidInputException | NotFoundException e) {
      LOG.debug("There is no score to tell: {}", e.getMessage());
      return OptionalInt.empty();
    }
  }

  /**
   * Returns all plays of the song that were kept.
   *
   * @param title of the song
   */
  public HistoryViewModel plays(String title) {
    return new HistoryViewModel(
        fretway.playResults(), fretway.windowUser(), trackId, title, teller, background, ui);
  }

  /** What was heard; empty while nothing is told. */
  public ReadOnlyObjectProperty<Optional<PlayReport>> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** What came of a song whose strikes were judged, once it has ended; else empty. */
  public ReadOnlyObjectProperty<Optional<PlayOutcome>> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** Returns what was before this time. */
  public EarlierPlays earlier() {
    return earlier;
  }

  /** The song ran to its end: keeps what was heard for the next time. */
  public void ended(PlayReport heard) {
    if (heard.isWorthTelling()) {
      kept = kept.map(it -> it.with(trackId, heard));
      kept.ifPresent(it -> remembered.keep(it.toJson()));
    }
  }

  /**
   * The song ran to its end and was judged: keeps its score.
   *
   * @param sections of the song
   * @param course how it was played
   */
  public void judged(JudgedSong song, List<Passage> sections, PlayCourse course) {
    ResultFigures figures = ResultFigures.of(song, sections);
    if (figures.judged() > 0) {
      PlayOutcome now = new PlayOutcome(song, figures, PlayScore.of(song, figures, course), "");
      result.set(Optional.of(now));
      scores.keep(now, kept -> arrive(now, kept));
    }
  }

  private void arrive(PlayOutcome asked, PlayOutcome kept) {
    if (result.get().filter(asked::equals).isPresent()) {
      result.set(Optional.of(kept));
    }
  }

  /** Returns what came of a song that has ended, in one line; empty if it is not worth telling. */
  public String inShort(PlayReport heard) {
    return result
        .get()
        .map(ResultWords::inShort)
        .orElseGet(() -> heard.isWorthTelling() ? ResultWords.inShort(heard) : "");
  }

  /** Tells what was heard, if that is worth it. */
  public void tell(PlayReport heard) {
    report.set(Optional.of(heard).filter(PlayReport::isWorthTelling));
  }

  /** Tells nothing any more. */
  public void hide() {
    report.set(Optional.empty());
    result.set(Optional.empty());
  }
}
