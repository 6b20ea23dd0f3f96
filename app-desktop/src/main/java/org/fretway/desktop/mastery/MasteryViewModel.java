package org.fretway.desktop.mastery;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.chart.Chart;
import org.fretway.chart.Mastery;
import org.fretway.desktop.highway.HighwayRenderer;
import org.fretway.desktop.model.LatestAnswer;

/**
 * At which mastery the song that is open is shown. Its chart is made ready in the background while
 * the song plays on; what has been overtaken meanwhile is never shown. Used on the user-interface
 * executor, except {@link #prepare}.
 */
public final class MasteryViewModel {
  private static final int UNKNOWN = -1;

  private final String trackId;
  private final MasteryMemory memory;
  private final LatestAnswer<Question, HighwayRenderer> making;
  private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(Mastery.FULL);
  private final ReadOnlyBooleanWrapper ladder = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<HighwayRenderer>> highway =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Mastery> mastery = Optional.empty();

  /** What the user wants, of whatever arrangement; which steps there are depends on that. */
  private volatile int wanted = UNKNOWN;

  /** A chart to be made ready. */
  private record Question(Mastery mastery, int percent) {}

  /**
   * An arrangement made ready at a mastery.
   *
   * @param mastery all ways to play it
   * @param percent at which it was made ready
   * @param highway what draws it
   */
  public record Prepared(Mastery mastery, int percent, HighwayRenderer highway) {
    /** Makes a chart ready in full. */
    public static Prepared full(Chart chart) {
      return of(Mastery.of(chart), Mastery.FULL);
    }

    private static Prepared of(Mastery mastery, int step) {
      return new Prepared(mastery, step, make(new Question(mastery, step)));
    }
  }

  /**
   * Creates the model; {@link #show} brings the chart.
   *
   * @param trackId of the song
   * @param memory keeps the mastery of songs
   * @param background runs what takes time
   * @param ui runs what touches the properties, one task at a time and in order
   */
  public MasteryViewModel(String trackId, MasteryMemory memory, Executor background, Executor ui) {
    this.trackId = trackId;
    this.memory = memory;
    making = new LatestAnswer<>(background, ui, MasteryViewModel::make, this::arrive, asked -> {});
  }

  /** Makes a chart ready at the mastery that is wanted; waits for the database. Any thread. */
  public Prepared prepare(Chart full) {
    int known = wanted;
    Mastery all = Mastery.of(full);
    int step = all.nearest(known == UNKNOWN ? memory.read(trackId) : known);
    return Prepared.of(all, step);
  }

  private static HighwayRenderer make(Question question) {
    return new HighwayRenderer(question.mastery().at(question.percent()));
  }

  /** Turns to an arrangement of the song. */
  public void show(Prepared prepared) {
    mastery = Optional.of(prepared.mastery());
    ladder.set(prepared.mastery().isLadder());
    percent.set(prepared.percent());
    highway.set(Optional.of(prepared.highway()));
    if (wanted == UNKNOWN) {
      // Without a ladder nothing is chosen, and the next arrangement may have one.
      wanted = prepared.mastery().isLadder() ? prepared.percent() : UNKNOWN;
    } else {
      turn(prepared.mastery().nearest(wanted)); // It may have been changed on the way.
    }
  }

  /**
   * Chooses how much is shown; the nearest there is.
   *
   * @param newPercent from 0 = as easy as can be to 100 = in full
   */
  public void set(int newPercent) {
    mastery
        .filter(Mastery::isLadder)
        .ifPresent(it -> choose(it.nearest(Math.clamp(newPercent, 0, Mastery.FULL))));
  }

  /** Shows a step more, or less; at the ends as much as before. */
  public void step(boolean harder) {
    mastery.filter(Mastery::isLadder).ifPresent(it -> choose(it.next(percent.get(), harder)));
  }

  private void choose(int step) {
    if (step != percent.get()) {
      wanted = step;
      memory.keep(trackId, step);
      turn(step);
    }
  }

  private void turn(int step) {
    if (step != percent.get()) {
      percent.set(step);
      mastery.ifPresent(it -> making.ask(new Question(it, step)));
    }
  }

  private void arrive(Question asked, HighwayRenderer made) {
    if (mastery.filter(asked.mastery()::equals).isPresent() && asked.percent() == percent.get()) {
      highway.set(Optional.of(made));
    }
  }

  /** How much is shown, in percent. */
  public ReadOnlyIntegerProperty percentProperty() {
    return percent.getReadOnlyProperty();
  }

  /** Whether there is anything to choose: many songs have one level only. */
  public ReadOnlyBooleanProperty ladderProperty() {
    return ladder.getReadOnlyProperty();
  }

  /** What draws the chart that is shown; empty before there is one. */
  public ReadOnlyObjectProperty<Optional<HighwayRenderer>> highwayProperty() {
    return highway.getReadOnlyProperty();
  }
}
