package org.fretway.desktop.practice;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.fretway.audio.SongPlayer;
import org.fretway.audio.SpeedTrainer;
import org.fretway.chart.Mastery;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.judge.RiffRepeater;
import org.jspecify.annotations.Nullable;

/**
 * The speed trainer: the loop begins slowly and rises whenever it was played through some times.
 * Speeds are in percent of the recorded one. Used on the user-interface executor.
 */
public final class TrainerViewModel {
  private static final Texts TEXTS = Texts.of(TrainerViewModel.class);

  /** The easiest pass that can be wanted, in percent. */
  public static final int LEAST_CLEAN = 50;

  /** By how many percent more of the chart is shown at a time. */
  private static final int MASTERY_STEP = 10;

  private final LoopViewModel loop;
  private final IntegerProperty from = new SimpleIntegerProperty(this, "from", 70);
  private final IntegerProperty to = new SimpleIntegerProperty(this, "to", 100);
  private final IntegerProperty step = new SimpleIntegerProperty(this, "step", 5);
  private final IntegerProperty passes = new SimpleIntegerProperty(this, "passes", 2);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyIntegerWrapper cleanPasses =
      new ReadOnlyIntegerWrapper(this, "cleanPasses");
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper(this, "progress", "");
  private final IntegerProperty cleanPercent = new SimpleIntegerProperty(this, "cleanPercent", 90);
  private final BooleanProperty raisesMastery = new SimpleBooleanProperty(this, "raisesMastery");
  private Optional<RiffRepeater> repeater = Optional.empty();
  private boolean judging;
  private IntSupplier mastery = () -> Mastery.FULL;
  private IntConsumer setMastery = percent -> {};
  private @Nullable SongPlayer sound;
  private Optional<SpeedTrainer> trainer = Optional.empty();

  TrainerViewModel(LoopViewModel loop) {
    this.loop = loop;
    loop.loopingProperty()
        .subscribe(
            (before, looping) -> {
              if (!looping) {
                stop();
              }
            });
  }

  /** The speed of the first passes. */
  public IntegerProperty fromProperty() {
    return from;
  }

  /** The speed that is not passed. */
  public IntegerProperty toProperty() {
    return to;
  }

  /** By how much the speed rises each time. */
  public IntegerProperty stepProperty() {
    return step;
  }

  /** After how many clean passes the speed rises. */
  public IntegerProperty passesProperty() {
    return passes;
  }

  /** Whether the speed rises. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** How many passes were clean since the trainer began. */
  public ReadOnlyIntegerProperty cleanPassesProperty() {
    return cleanPasses.getReadOnlyProperty();
  }

  /** How far the trainer is, or why it can't begin, in a sentence; else empty. */
  public ReadOnlyStringProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** How much of a pass must be hit for it to be clean, in percent, while Fretway listens. */
  public IntegerProperty cleanPercentProperty() {
    return cleanPercent;
  }

  /** Whether more of the chart is shown once it is clean at full speed, while Fretway listens. */
  public BooleanProperty raisesMasteryProperty() {
    return raisesMastery;
  }

  /**
   * Sets what is raised when the speed can't be.
   *
   * @param now tells the mastery in percent
   * @param change sets it
   */
  public void raises(IntSupplier now, IntConsumer change) {
    mastery = now;
    setMastery = change;
  }

  /** Tells whether passes are judged from now on; else each that is played through is clean. */
  public void judge(boolean wanted) {
    if (wanted != judging) {
      judging = wanted;
      if (running.get()) {
        start(); // What was clean without a judge says nothing, and the other way round.
      }
    }
  }

  /**
   * Takes what was hit of a pass.
   *
   * @param hits how many strikes were hit
   * @param judged how many were judged
   */
  public void passed(int hits, int judged) {
    SongPlayer now = sound;
    if (now == null || repeater.isEmpty() || judged == 0) {
      return;
    }
    RiffRepeater.Step step = repeater.get().passed(hits, judged);
    cleanPasses.set(cleanPasses.get() + (step.clean() ? 1 : 0));
    now.setRate(step.rate());
    if (step.mastery() != mastery.getAsInt()) {
      setMastery.accept(step.mastery());
    }
    progress.set(
        TEXTS.get(
            step.clean() ? "trainer.pass.clean" : "trainer.pass.again",
            hits,
            judged,
            Math.round(100 * step.rate())));
  }

  void open(SongPlayer opened) {
    sound = opened;
    stop();
  }

  /** Begins, if there is a loop to train. */
  public void start() {
    SongPlayer now = sound;
    if (now == null) {
      return;
    }
    if (!loop.loopingProperty().get()) {
      progress.set(TEXTS.get("trainer.noLoop"));
      return;
    }
    try {
      SpeedTrainer wanted =
          new SpeedTrainer(from.get() / 100.0, to.get() / 100.0, step.get() / 100.0, passes.get());
      begin(now, wanted);
      running.set(true);
      cleanPasses.set(0);
    } catch (IllegalArgumentException e) { // Its message is made for the user.
      progress.set(String.valueOf(e.getMessage()));
    }
  }

  private void begin(SongPlayer now, SpeedTrainer wanted) {
    if (judging) {
      trainer = Optional.empty();
      RiffRepeater.Course course =
          new RiffRepeater.Course(
              wanted, cleanPercent.get() / 100.0, raisesMastery.get() ? MASTERY_STEP : 0, 0);
      RiffRepeater begun = new RiffRepeater(course, mastery.getAsInt());
      repeater = Optional.of(begun);
      now.setTrainer(trainer);
      now.setRate(begun.rate());
      progress.set(TEXTS.get("trainer.judged", cleanPercent.get()));
    } else {
      repeater = Optional.empty();
      trainer = Optional.of(wanted);
      now.setTrainer(trainer);
      tell(wanted);
    }
  }

  /** Lets the speed stay as it is. */
  public void stop() {
    SongPlayer now = sound;
    if (now != null) {
      now.setTrainer(Optional.empty());
    }
    trainer = Optional.empty();
    repeater = Optional.empty();
    running.set(false);
    progress.set("");
  }

  /** Begins, or ends. */
  public void toggle() {
    if (running.get()) {
      stop();
    } else {
      start();
    }
  }

  /** Looks how many passes were clean. */
  void refresh() {
    SongPlayer now = sound;
    if (now != null && trainer.isPresent() && now.cleanPasses() != cleanPasses.get()) {
      cleanPasses.set(now.cleanPasses());
      trainer.ifPresent(this::tell);
    }
  }

  private void tell(SpeedTrainer working) {
    int clean = cleanPasses.get();
    long percent = Math.round(100 * working.rateAfter(clean));
    progress.set(
        working.rateAfter(clean) >= working.targetRate()
            ? TEXTS.count("trainer.target", clean, percent)
            : TEXTS.count("trainer.faster", left(working, clean), percent));
  }

  /** Returns after how many clean passes the speed rises. */
  private static int left(SpeedTrainer working, int clean) {
    return working.passes() - clean % working.passes();
  }
}
