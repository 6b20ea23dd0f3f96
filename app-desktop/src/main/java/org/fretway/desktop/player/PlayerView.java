package org.fretway.desktop.player;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fretway.Fretway;
import org.fretway.audio.AudioEngine;
import org.fretway.desktop.control.Overlay;
import org.fretway.desktop.display.DisplayPanel;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.CommandDeeds;
import org.fretway.desktop.keys.KeyContext;
import org.fretway.desktop.keys.KeyMap;
import org.fretway.desktop.keys.KeyTips;
import org.fretway.desktop.keys.KeysPane;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.player.PlayerViewModel.State;
import org.fretway.desktop.practice.PracticeBar;
import org.fretway.desktop.practice.PracticeKeys;
import org.fretway.desktop.practice.PracticePanels;
import org.fretway.desktop.practice.PracticeViewModel;
import org.fretway.desktop.results.HistoryPane;
import org.fretway.desktop.results.ResultDeeds;
import org.fretway.desktop.results.ResultsPane;
import org.fretway.desktop.take.RecordButton;
import org.fretway.desktop.take.TakeBanner;
import org.fretway.desktop.take.TakePractice;
import org.fretway.desktop.take.TakesPanel;
import org.fretway.desktop.text.Texts;
import org.fretway.desktop.tuner.TunerPlace;
import org.fretway.library.Track;
import org.fretway.practice.TakeJudge;

/**
 * The screen on which a song is played: the highway in the middle, the song and its arrangements
 * above, what helps to practise and the transport below, panels over it. It loads its song by
 * itself and has to be closed.
 */
public final class PlayerView extends StackPane implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(PlayerView.class);
  private static final String STYLESHEET =
      Objects.requireNonNull(PlayerView.class.getResource("player.css")).toExternalForm();

  /** Below the row of sections and phrases, on any style. */
  private static final Insets HUD_MARGIN = new Insets(33, 14, 0, 0);

  private final PlayerViewModel model;
  private final Runnable back;
  private final Succession succession;
  private final UpNext upNext;
  private final PracticePanels panels;
  private final PlayerHighway highway;
  private final KeyTips tips;
  private final TakePractice takes;
  private final PlayerTuner tuner;
  private final PlayerListening listening;
  private final RecordButton record;
  private final PracticeBar practiceBar;
  private final PlayerStage stage;
  private final Overlay overlay;
  private final PlayerBars bars;
  private final Runnable changeKeys;
  private final Runnable leaveNow;
  private final DoubleConsumer level = this::showLevel;
  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          model.refresh();
          bars.look(now);
          takes.refresh(level);
          tuner.refresh(now);
          listening.refresh(now);
        }
      };

  /**
   * Creates the screen and begins to load the song; it plays as soon as it is there.
   *
   * @param followers told what the player does
   * @param history told what was listened to
   * @param succession what comes before and after the song
   * @param keys which keys stand for what
   * @param tunerPlace what the tuner needs from the window
   * @param teller told what came of what the user did
   * @param background runs what waits for disk or database
   * @param changeKeys leads to where keys are changed
   * @param onBack what leads back to the library
   */
  public PlayerView(
      Fretway fretway,
      AudioEngine audio,
      PlayRequest request,
      Followers followers,
      PlayHistory history,
      Succession succession,
      ObservableValue<KeyMap> keys,
      TunerPlace tunerPlace,
      Teller teller,
      Executor background,
      Runnable changeKeys,
      Runnable onBack) {
    this(
        fretway,
        audio,
        request,
        followers,
        history,
        succession,
        keys,
        tunerPlace,
        PlayerInputs.of(fretway.sound(), audio.output()),
        teller,
        background,
        changeKeys,
        onBack);
  }

  /** As the other, with other inputs. */
  PlayerView(
      Fretway fretway,
      AudioEngine audio,
      PlayRequest request,
      Followers followers,
      PlayHistory history,
      Succession succession,
      ObservableValue<KeyMap> keys,
      TunerPlace tunerPlace,
      PlayerInputs inputs,
      Teller teller,
      Executor background,
      Runnable changeKeys,
      Runnable onBack) {
    this.succession = succession;
    this.changeKeys = changeKeys;
    this.upNext = new UpNext(succession::playNext, this::tellResults);
    this.leaveNow = onBack;
    this.back = () -> leave(onBack);
    this.model =
        new PlayerViewModel(
            fretway,
            audio,
            request,
            followers,
            history,
            tunerPlace.lastTuning(),
            teller,
            background,
            Platform::runLater);
    MixerPanel mixer = new MixerPanel(model, tunerPlace.soundSettings());
    PracticeViewModel practice = model.practice();
    takes =
        TakePractice.of(
            fretway,
            request.trackId(),
            model,
            model,
            inputs.takes(),
            model::judged,
            model.reviewed(),
            (take, strikes, tolerance, progress) ->
                new TakeJudge(strikes, tolerance, inputs.ears().get()).judge(take, progress),
            teller,
            background,
            Platform::runLater);
    record = new RecordButton(takes.record());
    tips = new KeyTips(keys);
    highway = new PlayerHighway(fretway, model, this, background);
    tuner =
        new PlayerTuner(
            fretway, audio, model, tunerPlace, inputs.tuner(), highway.palette(), background);
    listening =
        new PlayerListening(
            fretway,
            model,
            inputs.listening(),
            takes.review().marksProperty(),
            tunerPlace.soundSettings(),
            tips,
            background);
    panels =
        PracticePanels.of(
            practice,
            new TakesPanel(takes),
            mixer,
            highway.panel(),
            tuner.panel(),
            listening.panel(),
            this,
            tips);
    CommandDeeds deeds =
        PlayerKeys.playing(model, succession, upNext)
            .add(Command.EASIER, () -> model.mastery().step(false))
            .add(Command.HARDER, () -> model.mastery().step(true))
            .addAll(PracticeKeys.of(practice, model::songTime, panels, takes.record()::toggle))
            .addIf(Command.NEXT_MISS, () -> takes.review().goToMiss(true))
            .addIf(Command.PREVIOUS_MISS, () -> takes.review().goToMiss(false))
            .addAll(highway.deeds())
            .addAll(listening.deeds())
            .add(Command.FULL_SCREEN, this::toggleFullScreen)
            .add(Command.SHOW_KEYS, this::showKeys)
            .add(Command.LEAVE, back);
    getStylesheets().addAll(STYLESHEET, DisplayPanel.STYLESHEET);
    getStyleClass().add("player");
    setFocusTraversable(true);
    setAccessibleText(TEXTS.get("player"));
    PlayerKeys pressed = new PlayerKeys(tips, deeds);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> handle(pressed, event));
    addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
    BarsViewModel barsModel = new BarsViewModel();
    bars = new PlayerBars(barsModel, this, model::hidesBarsInWindow, this::needsBars);
    VBox top =
        new VBox(
            new PlayerHeader(
                model,
                tips,
                back,
                mixer::toggle,
                highway.panel()::toggle,
                this::showKeys,
                this::toggleFullScreen),
            PlayerMessages.notice(model),
            new TakeBanner(takes));
    StackPane layer =
        new StackPane(
            PlayerMessages.loading(model),
            PlayerMessages.failed(model, back),
            PlayerMessages.loop(practice.loop()));
    StackPane.setAlignment(listening.hud(), Pos.TOP_RIGHT);
    StackPane.setMargin(listening.hud(), HUD_MARGIN);
    layer.getChildren().add(listening.hud());
    layer.getChildren().addAll(panels.all());
    ResultsPane results =
        new ResultsPane(model.results(), this::title, this::deeds, this::takeKeyboard);
    layer.getChildren().addAll(results, upNext, highway.legend());
    practiceBar = new PracticeBar(practice, model::songTime, panels, tips);
    practiceBar.disableProperty().bind(model.stateProperty().isNotEqualTo(State.READY));
    HBox buttons = new HBox(record, listening.button());
    buttons.getStyleClass().add("input-buttons");
    TransportBar transport = new TransportBar(model, buttons, tips);
    transport.follow(listening.model().figures().sectionsProperty());
    VBox bottom = new VBox(practiceBar, transport);
    stage = new PlayerStage(highway.region(), layer, top, bottom, barsModel);
    new FromAfar(this, List.of(top, bottom));
    overlay = new Overlay(stage);
    getChildren().setAll(overlay);
    model.endedProperty().subscribe(this::onEnd);
    model.load();
    highway.start();
    pulse.start();
  }

  private boolean needsBars() {
    return (!model.playingProperty().get() && !listening.waits())
        || panels.isOneOpen()
        || practiceBar.isMenuOpen()
        || overlay.isOpen();
  }

  private void handle(PlayerKeys keys, KeyEvent event) {
    if (!overlay.isOpen()) {
      keys.handle(event);
    }
  }

  private void onTyped(KeyEvent event) {
    if (event.getCharacter().equals(KeysPane.QUESTION)
        && !(event.getTarget() instanceof TextInputControl)) {
      event.consume();
      showKeys();
    }
  }

  /** Shows which keys do what, or no longer. */
  private void showKeys() {
    if (overlay.isOpen()) {
      overlay.hide();
    } else {
      KeysPane pane = new KeysPane(tips.keys(), KeyContext.PLAYER, changeKeys, overlay::hide);
      overlay.show(pane, overlay::hide);
      pane.requestFocus();
    }
  }

  private void onEnd(boolean ended) {
    if (ended) {
      String heard = model.results().inShort(model.report());
      succession.next().ifPresentOrElse(song -> upNext.announce(song, heard), this::tellResults);
    } else {
      upNext.cancel();
    }
  }

  /**
   * Escape first closes the legend, then gives up what is about to begin, then closes the panel
   * with the keyboard, then ends listening to a take.
   */
  private void leave(Runnable onBack) {
    if (highway.leave()) {
      return;
    }
    if (upNext.isWaiting()) {
      upNext.stayHere();
    } else if (!panels.leave() && !takes.listening().leave()) {
      onBack.run();
    }
  }

  private void tellResults() {
    model.results().tell(model.report());
  }

  private String title() {
    return model.track().map(Track::title).orElse("");
  }

  private ResultDeeds deeds() {
    return new ResultDeeds(
        model::again,
        model::practise,
        this::showPlays,
        succession.next().map(next -> succession::playNext),
        leaveNow);
  }

  private void showPlays() {
    HistoryPane pane = new HistoryPane(model.results().plays(title()), overlay::hide);
    overlay.show(pane, overlay::hide);
    pane.take();
  }

  private void takeKeyboard() {
    if (getScene() != null) {
      requestFocus();
    }
  }

  /** Goes to a moment of the song, in seconds, and holds it there. */
  public void seek(double songTime) {
    model.pause();
    model.seek(songTime);
  }

  /** Returns whether the song has been loaded, or why it could not be is shown. */
  public boolean isReady() {
    return model.stateProperty().get() != State.LOADING;
  }

  /** Stops the song and everything that moves. */
  @Override
  public void close() {
    pulse.stop();
    upNext.cancel();
    stage.stop();
    highway.close();
    takes.close();
    tuner.close();
    listening.close();
    model.close();
  }

  private void showLevel(double now) {
    record.show(now);
  }

  private void toggleFullScreen() {
    if (getScene() != null && getScene().getWindow() instanceof Stage stage) {
      stage.setFullScreen(!stage.isFullScreen());
    }
  }
}
