package org.fretway.desktop.player;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.fretway.Fretway;
import org.fretway.audio.AudioEngine;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.display.DisplayPanel;
import org.fretway.desktop.display.DisplayViewModel;
import org.fretway.desktop.display.LegendOverlay;
import org.fretway.desktop.highway.HighwayView;
import org.fretway.desktop.keys.Command;
import org.fretway.desktop.keys.CommandDeeds;
import org.fretway.desktop.keys.KeyMap;
import org.fretway.desktop.keys.KeyTips;
import org.fretway.desktop.model.Teller;
import org.fretway.desktop.player.PlayerViewModel.State;
import org.fretway.desktop.practice.LoopViewModel;
import org.fretway.desktop.practice.PracticeBar;
import org.fretway.desktop.practice.PracticeKeys;
import org.fretway.desktop.practice.PracticePanels;
import org.fretway.desktop.practice.PracticeViewModel;
import org.fretway.desktop.take.DeviceTakeInput;
import org.fretway.desktop.take.RecordButton;
import org.fretway.desktop.take.TakeBanner;
import org.fretway.desktop.take.TakeInput;
import org.fretway.desktop.take.TakePractice;
import org.fretway.desktop.take.TakesPanel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The screen on which a song is played: the highway in the middle, the song and its arrangements
 * above, what helps to practise and the transport below, panels over it. It loads its song by
 * itself and has to be closed.
 */
public final class PlayerView extends BorderPane implements AutoCloseable {
  private static final String STYLESHEET =
      Objects.requireNonNull(PlayerView.class.getResource("player.css")).toExternalForm();

  /** By how many seconds a key changes how long notes are seen before they are played. */
  private static final double LOOK_AHEAD_STEP = 0.2;

  /** How long a sentence about the loop stays over the highway. */
  private static final Duration READING = Duration.seconds(8);

  private final PlayerViewModel model;
  private final Runnable back;
  private final Succession succession;
  private final UpNext upNext;
  private final PracticePanels panels;
  private final DisplayViewModel display;
  private final LegendOverlay legend;
  private final KeyTips tips;
  private final TakePractice takes;
  private final RecordButton record;
  private final HighwayView highway = new HighwayView();
  private final DoubleConsumer level = this::showLevel;
  private final AnimationTimer pulse =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          model.refresh();
          takes.refresh(level);
        }
      };

  /**
   * Creates the screen and begins to load the song; it plays as soon as it is there.
   *
   * @param followers told what the player does
   * @param history told what was listened to
   * @param succession what comes before and after the song
   * @param keys which keys stand for what
   * @param teller told what came of what the user did
   * @param background runs what waits for disk or database
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
      Teller teller,
      Executor background,
      Runnable onBack) {
    this(
        fretway,
        audio,
        request,
        followers,
        history,
        succession,
        keys,
        DeviceTakeInput.of(fretway.sound(), audio.output()),
        teller,
        background,
        onBack);
  }

  /** As the other, with another input to record from. */
  PlayerView(
      Fretway fretway,
      AudioEngine audio,
      PlayRequest request,
      Followers followers,
      PlayHistory history,
      Succession succession,
      ObservableValue<KeyMap> keys,
      TakeInput.Opener input,
      Teller teller,
      Executor background,
      Runnable onBack) {
    this.succession = succession;
    this.upNext = new UpNext(succession::playNext);
    this.back = () -> leave(onBack);
    this.model =
        new PlayerViewModel(
            fretway, audio, request, followers, history, teller, background, Platform::runLater);
    MixerPanel mixer = new MixerPanel(model);
    PracticeViewModel practice = model.practice();
    takes =
        TakePractice.of(
            fretway,
            request.trackId(),
            model,
            model,
            input,
            teller,
            background,
            Platform::runLater);
    record = new RecordButton(takes.record());
    tips = new KeyTips(keys);
    display = new DisplayViewModel(fretway, background, Platform::runLater);
    legend = new LegendOverlay(display, this);
    DisplayPanel displayPanel = new DisplayPanel(display, this::showLegend);
    panels = PracticePanels.of(practice, new TakesPanel(takes), mixer, displayPanel, this, tips);
    CommandDeeds deeds =
        PlayerKeys.playing(model, succession, upNext)
            .addAll(PracticeKeys.of(practice, model::songTime, panels, takes.record()::toggle))
            .add(Command.NEXT_STYLE, display::nextStyle)
            .add(Command.LOOK_AHEAD_MORE, () -> display.changeLookAhead(LOOK_AHEAD_STEP))
            .add(Command.LOOK_AHEAD_LESS, () -> display.changeLookAhead(-LOOK_AHEAD_STEP))
            .add(Command.LEGEND, this::showLegend)
            .add(Command.FULL_SCREEN, this::toggleFullScreen)
            .add(Command.LEAVE, back);
    getStylesheets().addAll(STYLESHEET, DisplayPanel.STYLESHEET);
    getStyleClass().add("player");
    setFocusTraversable(true);
    addEventFilter(KeyEvent.KEY_PRESSED, new PlayerKeys(tips, deeds)::handle);
    setTop(
        new VBox(
            new PlayerHeader(
                model, tips, back, mixer::toggle, displayPanel::toggle, this::toggleFullScreen),
            notice(),
            new TakeBanner(takes)));
    StackPane middle = new StackPane(highway, loading(), failed(), loopMessage(practice.loop()));
    middle.getChildren().addAll(panels.all());
    middle.getChildren().addAll(upNext, legend);
    middle.setMinHeight(0);
    setCenter(middle);
    PracticeBar bar = new PracticeBar(practice, model::songTime, panels, tips);
    bar.disableProperty().bind(model.stateProperty().isNotEqualTo(State.READY));
    setBottom(new VBox(bar, new TransportBar(model, record, tips)));
    display.styleProperty().subscribe(highway::setStyle);
    display.optionsProperty().subscribe(highway::setOptions);
    highway.setClock(model::pictureTime);
    model
        .arrangementProperty()
        .subscribe(shown -> shown.ifPresent(it -> highway.setRenderer(it.highway())));
    model.endedProperty().subscribe(this::onEnd);
    model.load();
    highway.start();
    pulse.start();
  }

  private void onEnd(boolean ended) {
    if (ended) {
      succession.next().ifPresent(upNext::announce);
    } else {
      upNext.cancel();
    }
  }

  /**
   * Escape first closes the legend, then gives up what is about to begin, then closes the panel
   * with the keyboard, then ends listening to a take.
   */
  private void leave(Runnable onBack) {
    if (legend.leave()) {
      return;
    }
    if (upNext.isWaiting()) {
      upNext.cancel();
    } else if (!panels.leave() && !takes.listening().leave()) {
      onBack.run();
    }
  }

  /** Shows the legend; the song waits meanwhile. */
  private void showLegend() {
    model.pause();
    legend.show();
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
    highway.stop();
    legend.leave();
    display.close();
    takes.close();
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

  private Node notice() {
    Label sentence = new Label();
    sentence.textProperty().bind(model.noticeProperty());
    Wrapping.of(sentence);
    HBox banner = new HBox(new FontIcon(Feather.VOLUME_X), sentence);
    banner.getStyleClass().add("player-notice");
    banner.visibleProperty().bind(model.noticeProperty().isNotEmpty());
    banner.managedProperty().bind(banner.visibleProperty());
    return banner;
  }

  /** Why an end of the loop could not be set, right above where it is set. */
  private static Node loopMessage(LoopViewModel loop) {
    Label sentence = new Label();
    sentence.textProperty().bind(loop.messageProperty());
    sentence.getStyleClass().add("loop-message");
    Wrapping.of(sentence);
    sentence.visibleProperty().bind(loop.messageProperty().isNotEmpty());
    sentence.setMouseTransparent(true);
    PauseTransition reading = new PauseTransition(READING);
    reading.setOnFinished(event -> loop.dismissMessage());
    loop.messageProperty().subscribe(reading::playFromStart);
    StackPane.setAlignment(sentence, Pos.BOTTOM_CENTER);
    return sentence;
  }

  private Node loading() {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.setMaxSize(56, 56);
    VBox box = new VBox(wheel, new Label("Loading the song…"));
    box.getStyleClass().add("player-message");
    box.visibleProperty().bind(model.stateProperty().isEqualTo(State.LOADING));
    return box;
  }

  private Node failed() {
    Label reason = new Label();
    reason.textProperty().bind(model.failureProperty());
    Wrapping.of(reason);
    Button retry = new Button("Try again");
    retry.getStyleClass().add("accent");
    retry.setOnAction(event -> model.load());
    Button leave = new Button("Back to the library");
    leave.setOnAction(event -> back.run());
    HBox buttons = new HBox(retry, leave);
    buttons.getStyleClass().add("player-message-buttons");
    VBox box = new VBox(new FontIcon(Feather.ALERT_TRIANGLE), reason, buttons);
    box.getStyleClass().addAll("player-message", "player-failure");
    box.visibleProperty().bind(model.stateProperty().isEqualTo(State.FAILED));
    return box;
  }
}
