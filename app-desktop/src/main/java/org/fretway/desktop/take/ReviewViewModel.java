package org.fretway.desktop.take;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.fretway.chart.Chart;
import org.fretway.chart.Mastery;
import org.fretway.chart.Passage;
import org.fretway.chart.Strikes;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.model.WindowAccess;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.Take;
import org.fretway.practice.TakeJudgements;
import org.fretway.practice.TakeReview;
import org.fretway.practice.Takes;
import org.fretway.practice.judge.Judgements;
import org.fretway.practice.judge.Tolerance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was judged of the take that is heard with the song: a list, marks for the highway, and the
 * way from miss to miss. A take that was not judged can be, by its sound. Used on the
 * user-interface executor.
 */
public final class ReviewViewModel {
  private static final Texts TEXTS = Texts.of(ReviewViewModel.class);
  private static final Logger LOG = LoggerFactory.getLogger(ReviewViewModel.class);

  /** So many seconds of the song are heard before a strike. */
  private static final double BEFORE = 1.5;

  /** What is known of the take. */
  public enum State {
    /** No take is heard. */
    NOTHING,
    /** What was judged is being read. */
    READING,
    /** It was judged. */
    JUDGED,
    /** It was not judged. */
    NOT_JUDGED,
    /** It is being judged. */
    JUDGING
  }

  /** Judges takes by their sound. */
  @FunctionalInterface
  public interface Judging {
    /**
     * Judges a take; waits for the disk.
     *
     * @param progress told how much is done, 0 to 1; returns whether to go on
     */
    Judgements judge(Take take, Strikes strikes, Tolerance tolerance, DoublePredicate progress)
        throws IOException;
  }

  private final Takes takes;
  private final ReviewSong song;
  private final Judging judging;
  private final Teller teller;
  private final WindowAccess access;
  private final Executor background;
  private final Executor ui;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.NOTHING);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
  private final ReadOnlyObjectWrapper<List<ReviewedStrike>> strikes =
      new ReadOnlyObjectWrapper<>(this, "strikes", List.of());
  private final ReadOnlyObjectWrapper<Optional<Judgements>> marks =
      new ReadOnlyObjectWrapper<>(this, "marks", Optional.empty());
  private final BooleanProperty missesOnly = new SimpleBooleanProperty(this, "missesOnly");
  private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", -1);
  private Optional<Take> take = Optional.empty();
  private List<ReviewedStrike> all = List.of();

  /** Counts what was asked; what has been overtaken is dropped, and no longer judged. */
  private final AtomicInteger question = new AtomicInteger();

  /** What is shown of a take. */
  private record Answer(List<ReviewedStrike> strikes, Judgements marks) {}

  /**
   * Creates the model.
   *
   * @param listening says which take is heard
   * @param teller told why a take could not be judged
   * @param background runs what waits for disk or database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  ReviewViewModel(
      Takes takes,
      WindowAccess access,
      ListenBackViewModel listening,
      ReviewSong song,
      Judging judging,
      Teller teller,
      Executor background,
      Executor ui) {
    this.takes = takes;
    this.access = access;
    this.song = song;
    this.judging = judging;
    this.teller = teller;
    this.background = background;
    this.ui = ui;
    missesOnly.subscribe((before, now) -> filter());
    listening.heardProperty().subscribe((before, now) -> turn(now));
  }

  private void turn(Optional<Take> heard) {
    int asked = question.incrementAndGet();
    take = heard;
    show(new Answer(List.of(), new Judgements(0)), State.NOTHING);
    if (heard.isEmpty()) {
      return;
    }
    state.set(State.READING);
    Optional<ReviewSong.ShownChart> chart = song.shown().get();
    List<Passage> sections = song.sections().get();
    background.execute(
        () -> {
          Optional<Answer> answer = read(heard.get()).map(kept -> answer(kept, chart, sections));
          ui.execute(
              () -> {
                if (asked == question.get()) {
                  answer.ifPresentOrElse(
                      it -> show(it, State.JUDGED), () -> state.set(State.NOT_JUDGED));
                }
              });
        });
  }

  private Optional<TakeJudgements> read(Take heard) {
    try {
      return access.call(actor -> takes.judgements(actor, heard.id()));
    } catch (RuntimeException e) { // The take is heard all the same, and can be judged again.
      LOG.warn("What was judged of {} could not be read", heard.file(), e);
      return Optional.empty();
    }
  }

  private static Answer answer(
      TakeJudgements kept, Optional<ReviewSong.ShownChart> chart, List<Passage> sections) {
    Optional<Strikes> asked =
        chart
            .filter(it -> it.name().equals(kept.arrangement()))
            .map(it -> strikesOf(it.full(), kept.mastery()));
    List<ReviewedStrike> list =
        kept.strikes().stream()
            .map(
                it ->
                    new ReviewedStrike(
                        it.time(),
                        sectionAt(sections, it.time()),
                        asked.map(known -> asked(known, it)).orElse(""),
                        it.result()))
            .toList();
    Optional<Strikes> shown =
        chart.filter(it -> asked.isPresent()).map(it -> strikesOf(it.full(), it.mastery()));
    return new Answer(
        list, shown.map(it -> TakeReview.marks(kept, it)).orElseGet(() -> new Judgements(0)));
  }

  private static Strikes strikesOf(Chart full, int mastery) {
    return Strikes.of(Mastery.of(full).at(mastery));
  }

  private static String asked(Strikes strikes, TakeJudgements.Judged judged) {
    int strike = TakeReview.indexOf(judged, strikes);
    return strike < 0 ? "" : ReviewWords.asked(strikes, strike);
  }

  private static String sectionAt(List<Passage> sections, double songTime) {
    return sections.stream()
        .filter(it -> it.start() <= songTime && songTime < it.end())
        .findFirst()
        .map(Passage::name)
        .orElse("");
  }

  private void show(Answer answer, State now) {
    all = answer.strikes();
    marks.set(answer.marks().count() > 0 ? Optional.of(answer.marks()) : Optional.empty());
    long hits = all.stream().filter(it -> it.result().hit()).count();
    summary.set(all.isEmpty() ? "" : TEXTS.get("review.summary", hits, all.size()));
    filter();
    state.set(now);
  }

  private void filter() {
    chosen.set(-1);
    strikes.set(missesOnly.get() ? all.stream().filter(it -> !it.result().hit()).toList() : all);
  }

  /** Judges the take that is heard, against the arrangement that is shown. */
  public void judge() {
    Optional<ReviewSong.ShownChart> chart = song.shown().get();
    if (take.isEmpty() || chart.isEmpty() || state.get() == State.JUDGING) {
      return;
    }
    int asked = question.incrementAndGet();
    Take judged = take.get();
    ReviewSong.ShownChart shown = chart.get();
    Tolerance tolerance = song.tolerance().get();
    List<Passage> sections = song.sections().get();
    progress.set(0);
    state.set(State.JUDGING);
    background.execute(
        () -> {
          try {
            Strikes strikesShown = strikesOf(shown.full(), shown.mastery());
            Judgements results =
                judging.judge(judged, strikesShown, tolerance, share -> goesOn(asked, share));
            if (asked == question.get()) {
              TakeJudgements kept =
                  TakeReview.cut(
                      strikesShown,
                      results,
                      shown.name(),
                      shown.mastery(),
                      judged.startTime(),
                      judged.endTime());
              takes.keepJudgements(judged.file(), kept);
              Answer answer = answer(kept, chart, sections);
              ui.execute(() -> arrive(asked, answer));
            }
          } catch (IOException | RuntimeException e) {
            LOG.warn("The take {} could not be judged", judged.file(), e);
            ui.execute(() -> fail(asked, judged));
          }
        });
  }

  private boolean goesOn(int asked, double share) {
    ui.execute(
        () -> {
          if (asked == question.get()) {
            progress.set(share);
          }
        });
    return asked == question.get();
  }

  private void arrive(int asked, Answer answer) {
    if (asked == question.get()) {
      show(answer, State.JUDGED);
    }
  }

  private void fail(int asked, Take judged) {
    if (asked == question.get()) {
      state.set(State.NOT_JUDGED);
      teller.failed(TEXTS.get("review.failed", judged.name()));
    }
  }

  /** Ends judging; nothing is kept of it. */
  public void cancel() {
    if (state.get() == State.JUDGING) {
      question.incrementAndGet();
      state.set(all.isEmpty() ? State.NOT_JUDGED : State.JUDGED);
    }
  }

  /** Plays the song and the take from just before a strike of the list. */
  public void play(int place) {
    if (place >= 0 && place < strikes.get().size()) {
      chosen.set(place);
      song.play().accept(Math.max(0, strikes.get().get(place).time() - BEFORE));
    }
  }

  /**
   * Plays from just before the next miss after the one that was chosen last, or the one before it.
   *
   * @return whether there was one
   */
  public boolean goToMiss(boolean next) {
    List<ReviewedStrike> shown = strikes.get();
    int from = chosen.get();
    List<Integer> misses = new ArrayList<>();
    IntStream.range(0, shown.size())
        .filter(i -> !shown.get(i).result().hit())
        .filter(i -> from < 0 || (next ? i > from : i < from))
        .forEach(misses::add);
    if (misses.isEmpty()) {
      return false;
    }
    play(next ? misses.getFirst() : misses.getLast());
    return true;
  }

  /** What is known of the take that is heard. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** How much of it has been judged, 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** How much was hit, in a sentence; empty while nothing is listed. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** What became of the strikes that are listed. */
  public ReadOnlyObjectProperty<List<ReviewedStrike>> strikesProperty() {
    return strikes.getReadOnlyProperty();
  }

  /** What is to be shown on the highway, for the strikes of the chart that is shown. */
  public ReadOnlyObjectProperty<Optional<Judgements>> marksProperty() {
    return marks.getReadOnlyProperty();
  }

  /** Whether only misses are listed. */
  public BooleanProperty missesOnlyProperty() {
    return missesOnly;
  }

  /** Which of the list was played last; -1 for none. */
  public IntegerProperty chosenProperty() {
    return chosen;
  }
}
