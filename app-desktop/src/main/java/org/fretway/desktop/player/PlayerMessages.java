package org.fretway.desktop.player;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.player.PlayerViewModel.State;
import org.fretway.desktop.practice.LoopViewModel;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the player says in place of the highway, above it and over it. */
final class PlayerMessages {
  private static final Texts TEXTS = Texts.of(PlayerMessages.class);

  /** How long a sentence about the loop stays over the highway. */
  private static final Duration READING = Duration.seconds(8);

  private PlayerMessages() {}

  /** What the player should know, such as that there is no sound device. */
  static Node notice(PlayerViewModel model) {
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
  static Node loop(LoopViewModel loop) {
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

  /** That the song is on its way. */
  static Node loading(PlayerViewModel model) {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.setMaxSize(56, 56);
    VBox box = new VBox(wheel, new Label(TEXTS.get("loading")));
    box.getStyleClass().add("player-message");
    box.visibleProperty().bind(model.stateProperty().isEqualTo(State.LOADING));
    return box;
  }

  /**
   * Why the song could not be loaded.
   *
   * @param back leads out of the player
   */
  static Node failed(PlayerViewModel model, Runnable back) {
    Label reason = new Label();
    reason.textProperty().bind(model.failureProperty());
    Wrapping.of(reason);
    Button retry = new Button(Texts.COMMON.get("tryAgain"));
    retry.getStyleClass().add("accent");
    retry.setOnAction(event -> model.load());
    Button leave = new Button(TEXTS.get("back"));
    leave.setOnAction(event -> back.run());
    HBox buttons = new HBox(retry, leave);
    buttons.getStyleClass().add("player-message-buttons");
    VBox box = new VBox(new FontIcon(Feather.ALERT_TRIANGLE), reason, buttons);
    box.getStyleClass().addAll("player-message", "player-failure");
    box.visibleProperty().bind(model.stateProperty().isEqualTo(State.FAILED));
    return box;
  }
}
