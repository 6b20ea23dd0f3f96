package org.fretway.desktop.practice;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import org.fretway.Fretway;
import org.fretway.desktop.model.LatestAnswer;
import org.fretway.desktop.model.Listening;
import org.fretway.desktop.model.Remembered;
import org.fretway.desktop.model.WindowAccess;

/** Remembers how whoever sits at the window practises. Used on the user-interface executor. */
final class PracticeMemory implements AutoCloseable {
  private final MixViewModel mix;
  private final LoopViewModel loop;
  private final TrainerViewModel trainer;
  private final Remembered remembered;
  private final LatestAnswer<Boolean, Optional<String>> reading;
  private final List<AutoCloseable> listening;
  private boolean following;

  /** Whether the first answer is there. */
  private boolean begun;

  /** Whether the user has changed something; before the first answer, that wins over it. */
  private boolean changed;

  PracticeMemory(
      Fretway fretway,
      MixViewModel mix,
      LoopViewModel loop,
      TrainerViewModel trainer,
      Executor background,
      Executor ui) {
    this.mix = mix;
    this.loop = loop;
    this.trainer = trainer;
    WindowAccess access = new WindowAccess(fretway.windowUser());
    remembered = new Remembered(fretway.viewState(), access, background, "practice");
    // Where it can't be read, it is as at first.
    reading =
        new LatestAnswer<>(
            background, ui, asked -> remembered.read(), (asked, it) -> restore(it), asked -> {});
    listening = List.of(fretway.windowUser().onChange(() -> ui.execute(() -> reading.ask(true))));
    List<ObservableValue<?>> kept =
        List.of(
            mix.masterProperty(),
            mix.clicksProperty(),
            mix.leadInProperty(),
            mix.rewindProperty(),
            loop.leadInProperty(),
            loop.snapProperty(),
            trainer.fromProperty(),
            trainer.toProperty(),
            trainer.stepProperty(),
            trainer.passesProperty(),
            trainer.cleanPercentProperty(),
            trainer.raisesMasteryProperty());
    kept.forEach(each -> each.addListener((property, before, now) -> keep()));
    reading.ask(true);
  }

  private void keep() {
    if (!following) {
      changed = true;
      remembered.keep(now().toJson());
    }
  }

  private Habits now() {
    return new Habits(
        mix.masterProperty().get(),
        mix.clicksProperty().get(),
        mix.leadInProperty().get(),
        mix.rewindProperty().get(),
        loop.leadInProperty().get(),
        loop.snapProperty().get(),
        trainer.fromProperty().get(),
        trainer.toProperty().get(),
        trainer.stepProperty().get(),
        trainer.passesProperty().get(),
        trainer.cleanPercentProperty().get(),
        trainer.raisesMasteryProperty().get());
  }

  private void restore(Optional<String> stored) {
    boolean overtaken = !begun && changed;
    begun = true;
    if (overtaken) {
      return;
    }
    Habits habits = Habits.read(stored.orElse("{}"));
    following = true;
    mix.masterProperty().set(habits.master());
    mix.clicksProperty().set(habits.clicks());
    mix.rewindProperty().set(habits.rewind());
    mix.leadInProperty().set(habits.leadIn());
    loop.leadInProperty().set(habits.loopLeadIn());
    loop.snapProperty().set(habits.snap());
    trainer.fromProperty().set(habits.from());
    trainer.toProperty().set(habits.to());
    trainer.stepProperty().set(habits.step());
    trainer.passesProperty().set(habits.passes());
    trainer.cleanPercentProperty().set(habits.cleanPercent());
    trainer.raisesMasteryProperty().set(habits.raisesMastery());
    following = false;
  }

  @Override
  public void close() {
    Listening.end(listening);
  }
}
