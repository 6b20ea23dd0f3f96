package org.fretway.desktop.practice;

import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.fretway.audio.SongPlayer;
import org.fretway.audio.SpeedTrainer;
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The speed trainer: the loop begins slowly and rises whenever it was played through some times.
 * Speeds are in percent of the recorded one. Used on the user-interface executor.
 */
public final class TrainerViewModel {
  private static final Texts TEXTS = Texts.of(TrainerViewModel.class);

  private final LoopViewModel loop;
  private final IntegerProperty from = new SimpleIntegerProperty(this, "from", 70);
  private final IntegerProperty to = new SimpleIntegerProperty(this, "to", 100);
  private final IntegerProperty step = new SimpleIntegerProperty(this, "step", 5);
  private final IntegerProperty passes = new SimpleIntegerProperty(this, "passes", 2);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyIntegerWrapper cleanPasses =
      new ReadOnlyIntegerWrapper(this, "cleanPasses");
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper(this, "progress", "");
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
      trainer = Optional.of(wanted);
      now.setTrainer(trainer);
      running.set(true);
      cleanPasses.set(0);
      tell(wanted);
    } catch (IllegalArgumentException e) { // Its message is made for the user.
      progress.set(String.valueOf(e.getMessage()));
    }
  }

  /** Lets the speed stay as it is. */
  public void stop() {
    SongPlayer now = sound;
    if (now != null) {
      now.setTrainer(Optional.empty());
    }
    trainer = Optional.empty();
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
    if (now != null && running.get() && now.cleanPasses() != cleanPasses.get()) {
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
