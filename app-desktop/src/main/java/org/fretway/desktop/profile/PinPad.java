package org.fretway.desktop.profile;

import java.time.Instant;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.form.Message.Kind;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.text.Texts;
import org.fretway.profile.Profile;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Asks for the PIN of a profile: a dot for each digit, and keys for the mouse. Digits, Backspace
 * and Enter of the keyboard work too. What was typed is never shown.
 */
final class PinPad extends VBox {
  private static final Texts TEXTS = Texts.of(PinPad.class);
  private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
  private static final int COLUMNS = 3;
  private static final int NINE = 9;
  private static final double SWING = 9;
  private static final int SWINGS = 6;

  private final PickerViewModel model;
  private final Avatar avatar = new Avatar(0, 112);
  private final Label name = new Label();
  private final HBox dots = new HBox();
  private final Label told = new Label();
  private final GridPane keys = new GridPane();
  private final Timeline countdown =
      new Timeline(new KeyFrame(Duration.seconds(1), event -> tellLock()));

  PinPad(PickerViewModel model) {
    this.model = model;
    getStyleClass().add("pin-pad");
    name.getStyleClass().add("title-2");
    dots.getStyleClass().add("pin-dots");
    for (int i = 0; i < PinEntry.MAX_DIGITS; i++) {
      Region dot = new Region();
      dot.getStyleClass().add("pin-dot");
      dots.getChildren().add(dot);
    }
    dots.setAccessibleText(TEXTS.get("field.pin"));
    told.getStyleClass().add("pin-told");
    Wrapping.of(told);
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.getStyleClass().add("pin-wheel");
    wheel.visibleProperty().bind(model.who().busyProperty());
    StackPane below = new StackPane(told, wheel);
    below.getStyleClass().add("pin-below");
    layOutKeys();
    Button back = new Button(TEXTS.get("pad.somebodyElse"), new FontIcon(Feather.ARROW_LEFT));
    back.getStyleClass().add("flat");
    back.setOnAction(event -> model.back());
    Button forgot = new Button(TEXTS.get("forgot"));
    forgot.getStyleClass().add("flat");
    forgot.setOnAction(event -> model.forgot());
    HBox ways = new HBox(back, forgot);
    ways.getStyleClass().add("pin-ways");
    getChildren().addAll(avatar, name, dots, below, keys, ways);

    countdown.setCycleCount(Animation.INDEFINITE);
    model.pin().countProperty().subscribe(count -> fill(count.intValue()));
    model.who().messageProperty().subscribe(this::tell);
    model.who().lockedUntilProperty().subscribe(until -> lock());
    keys.disableProperty().bind(model.who().busyProperty());
    setFocusTraversable(true);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null) {
                countdown.stop();
              } else {
                lock();
              }
            });
  }

  private void layOutKeys() {
    keys.getStyleClass().add("pin-keys");
    for (int digit = 1; digit <= NINE; digit++) {
      keys.add(digitKey(digit), (digit - 1) % COLUMNS, (digit - 1) / COLUMNS);
    }
    keys.add(key(new FontIcon(Feather.DELETE), TEXTS.get("pad.back"), model.pin()::back), 0, 3);
    keys.add(digitKey(0), 1, 3);
    Button enter = key(new FontIcon(Feather.CHECK), TEXTS.get("signIn"), model::submit);
    enter.getStyleClass().add("accent");
    enter.disableProperty().bind(model.pin().countProperty().lessThan(PinEntry.MIN_DIGITS));
    keys.add(enter, 2, 3);
  }

  private Button digitKey(int digit) {
    Button key = key(new Label(Integer.toString(digit)), TEXTS.get("pad.digit"), () -> type(digit));
    key.setAccessibleText(Integer.toString(digit));
    return key;
  }

  private static Button key(Node picture, String says, Runnable action) {
    Button key = new Button(null, picture);
    key.getStyleClass().add("pin-key");
    key.setAccessibleText(says);
    key.setFocusTraversable(false); // The keyboard types digits.
    key.setOnAction(event -> action.run());
    return key;
  }

  private void type(int digit) {
    if (model.pin().countProperty().get() == 0) {
      model.who().forgetOutcome();
    }
    model.pin().add(digit);
  }

  private void onTyped(KeyEvent event) {
    String typed = event.getCharacter();
    if (typed.length() == 1 && typed.charAt(0) >= '0' && typed.charAt(0) <= '9') {
      if (!keys.isDisabled()) {
        type(typed.charAt(0) - '0');
      }
      event.consume();
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.BACK_SPACE) {
      model.pin().back();
    } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
      model.submit();
    } else {
      return;
    }
    event.consume();
  }

  /** Asks for the PIN of a profile. */
  void ask(Profile profile) {
    avatar.show(profile.avatarId());
    name.setText(profile.name());
    tell(model.who().messageProperty().get());
    if (profile.locked() && told.getText().isEmpty()) {
      told.setText(TEXTS.get("pad.locked"));
    }
  }

  private void fill(int count) {
    for (int i = 0; i < PinEntry.MAX_DIGITS; i++) {
      Node dot = dots.getChildren().get(i);
      dot.pseudoClassStateChanged(FILLED, i < count);
      Presence.set(dot, i < Math.max(count, PinEntry.MIN_DIGITS));
    }
  }

  private void tell(Message message) {
    boolean wrong = message.kind() == Kind.BAD && !message.text().isEmpty();
    told.setText(message.text());
    if (wrong) {
      shake();
      lock();
    }
  }

  private void shake() {
    Timeline shaking = new Timeline();
    for (int i = 0; i <= SWINGS; i++) {
      double x = i == SWINGS ? 0 : i % 2 == 0 ? -SWING : SWING;
      shaking
          .getKeyFrames()
          .add(
              new KeyFrame(
                  Duration.millis(50 * (i + 1)), new KeyValue(dots.translateXProperty(), x)));
    }
    shaking.play();
  }

  private void lock() {
    if (model.who().lockedUntilProperty().get().isPresent() && getScene() != null) {
      tellLock();
      countdown.playFromStart();
    } else {
      countdown.stop();
    }
  }

  private void tellLock() {
    Optional<Instant> until = model.who().lockedUntilProperty().get();
    if (until.isEmpty()) {
      return;
    }
    java.time.Duration left = java.time.Duration.between(Instant.now(), until.get());
    if (left.isPositive()) {
      told.setText(
          TEXTS.get("pad.lockedFor", left.toMinutes(), "%02d".formatted(left.toSecondsPart())));
    } else {
      model.who().forgetOutcome();
    }
  }
}
