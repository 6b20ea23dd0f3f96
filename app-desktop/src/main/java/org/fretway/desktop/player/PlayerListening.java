package org.fretway.desktop.player;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.fretway.Fretway;
import org.fretway.chart.Section;
import org.fretway.desktop.highway.HighwayRenderer;
import org.fretway.desktop.highway.chart.PlayedNotes;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.CommandDeeds;
import org.fretway.desktop.keys.KeyTips;
import org.fretway.desktop.listen.JudgedPlay;
import org.fretway.desktop.listen.ListenButton;
import org.fretway.desktop.listen.ListenHud;
import org.fretway.desktop.listen.ListenInput;
import org.fretway.desktop.listen.ListenMemory;
import org.fretway.desktop.listen.ListenPanel;
import org.fretway.desktop.listen.ListenViewModel;
import org.fretway.desktop.listen.PassCount;
import org.fretway.desktop.listen.WaitHold;
import org.fretway.desktop.practice.LoopViewModel;
import org.fretway.desktop.practice.TrainerViewModel;
import org.fretway.library.ArrangementSummary;
import org.fretway.practice.judge.Judgements;

/** Listening in the player: what is shown is judged, and what was judged is marked on it. */
final class PlayerListening implements AutoCloseable {
  private final PlayerViewModel model;
  private final ObservableValue<Optional<Judgements>> reviewed;
  private final ListenViewModel listen;
  private final ListenPanel panel;
  private final ListenHud hud;
  private final ListenButton button;
  private final PassCount passes = new PassCount();
  private Optional<HighwayRenderer> highway = Optional.empty();

  /**
   * Creates it for a player.
   *
   * @param input opens what is listened to
   * @param reviewed what was judged of the take that is heard; it is marked instead of what is
   *     played now
   * @param soundSettings leads to where the input is chosen
   * @param tips say which keys do the same
   * @param background runs what waits for device or database
   */
  PlayerListening(
      Fretway fretway,
      PlayerViewModel model,
      ListenInput.Opener input,
      ObservableValue<Optional<Judgements>> reviewed,
      Runnable soundSettings,
      KeyTips tips,
      Executor background) {
    this.model = model;
    this.reviewed = reviewed;
    listen =
        new ListenViewModel(
            input,
            model,
            model,
            new ListenMemory(fretway, background, Platform::runLater),
            background,
            Platform::runLater);
    panel = new ListenPanel(listen, soundSettings);
    hud = new ListenHud(listen, tips);
    button = new ListenButton(listen, panel, tips);
    model.mastery().highwayProperty().subscribe(this::show);
    listen.judgedProperty().subscribe(this::mark);
    listen.judgedProperty().subscribe(model::judges);
    reviewed.subscribe(this::mark);
    TrainerViewModel trainer = model.practice().trainer();
    trainer.raises(model.mastery().percentProperty()::get, model.mastery()::set);
    listen.judgedProperty().subscribe(judged -> trainer.judge(judged.isPresent()));
    listen.marksProperty().subscribe(this::mark);
  }

  private void show(Optional<HighwayRenderer> shown) {
    highway = shown;
    Optional<LoadedArrangement> arrangement = model.arrangementProperty().get();
    if (shown.isPresent() && arrangement.isPresent()) {
      int index = arrangement.get().index();
      listen.show(
          shown.get().played().strikes(),
          name(index),
          index,
          model.mastery().percentProperty().get(),
          arrangement.get().chart().sections().stream().map(Section::time).toList());
    }
    mark();
  }

  private String name(int index) {
    return model.arrangements().stream()
        .filter(it -> it.index() == index)
        .map(ArrangementSummary::name)
        .findFirst()
        .orElse("");
  }

  private void mark() {
    highway.map(HighwayRenderer::played).ifPresent(played -> played.show(results(played)));
  }

  private Optional<Judgements> results(PlayedNotes played) {
    int count = played.strikes().count();
    return reviewed
        .getValue()
        .filter(it -> it.count() == count)
        .or(
            () ->
                listen
                    .judged()
                    .filter(it -> listen.marksProperty().get())
                    .filter(it -> it.strikes() == played.strikes())
                    .map(JudgedPlay::results));
  }

  /** Returns the model behind it. */
  ListenViewModel model() {
    return listen;
  }

  /** Returns where it is said how the program listens. */
  ListenPanel panel() {
    return panel;
  }

  /** Returns what lies over the highway. */
  ListenHud hud() {
    return hud;
  }

  /** Returns what turns listening on. */
  Region button() {
    return button;
  }

  /** Returns whether the song waits for a note, and is not paused otherwise. Allocates nothing. */
  boolean waits() {
    return listen.waiting().awaitedProperty().get() != WaitHold.NONE;
  }

  /** Returns what its commands do. */
  CommandDeeds deeds() {
    return new CommandDeeds()
        .add(Command.LISTEN, listen::toggle)
        .add(Command.WAIT, () -> listen.waitsProperty().set(!listen.waitsProperty().get()))
        .addIf(Command.SKIP_NOTE, this::skip);
  }

  private boolean skip() {
    boolean waits = waits();
    listen.waiting().skip();
    return waits;
  }

  /**
   * Looks what is heard; to be called with every pulse.
   *
   * @param nanos of the pulse
   */
  void refresh(long nanos) {
    listen.refresh(model.songTime(), model.rate(), model.playingProperty().get(), nanos);
    count();
    if (highway.isPresent()) {
      PlayedNotes played = highway.get().played();
      played.passed(reviewed.getValue().isPresent() ? PlayedNotes.NONE : listen.lastPass());
      played.await(listen.waiting().awaitedProperty().get());
    }
  }

  /** Tells the trainer what was hit of a pass. */
  private void count() {
    LoopViewModel loop = model.practice().loop();
    Optional<JudgedPlay> judged = listen.judged();
    if (judged.isPresent()
        && loop.loopingProperty().get()
        && passes.look(
            judged.get(),
            listen.lastPass(),
            model.songTime(),
            loop.startProperty().get(),
            loop.endProperty().get())) {
      model.practice().trainer().passed(passes.hits(), passes.judged());
    }
  }

  @Override
  public void close() {
    listen.close();
  }
}
