package org.fretway.desktop.settings;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fretway.audio.latency.LatencyBook;
import org.fretway.audio.latency.PlayAlongCalibration;
import org.fretway.audio.latency.TapCalibration;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.form.SettingCard;
import org.fretway.desktop.settings.CalibrationViewModel.Step;
import org.fretway.desktop.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** How late sound is, in numbers that add up, and what measures it. */
final class LatencyCard extends VBox {
  private static final Texts TEXTS = Texts.of(LatencyCard.class);
  private static final double MILLIS = 1000;

  private final CalibrationViewModel model;
  private final Label byItself = number();
  private final Label added = number();
  private final Label total = number();
  private final Label parts = new Label();
  private final Label tapCount = new Label();
  private final Button tapTarget = new Button();
  private final VBox listening = new VBox();
  private final VBox playing = new VBox();
  private final Label remaining = new Label();
  private final Button forgetTapped = new Button(TEXTS.get("latency.forgetTapped"));
  private final Button forgetRoundTrip = new Button(TEXTS.get("latency.forgetRoundTrip"));

  LatencyCard(SoundViewModel sound) {
    model = sound.calibration();
    Button tap = action(TEXTS.get("latency.tap"), model::startTapping);
    Button listen = action(TEXTS.get("latency.listen"), model::listen);
    Button play = action(TEXTS.get("latency.play"), model::startPlaying);
    Button played = action(Texts.COMMON.get("done"), model::finishPlaying);
    Button finish = action(Texts.COMMON.get("done"), model::finishTapping);
    Button cancel = action(Texts.COMMON.get("cancel"), model::stop);
    Button keep = action(TEXTS.get("latency.keep"), model::keep);
    keep.getStyleClass().add("accent");
    Button discard = action(TEXTS.get("latency.discard"), model::stop);
    forgetTapped.setOnAction(event -> model.forgetTapped());
    forgetRoundTrip.setOnAction(event -> model.forgetRoundTrip());
    SettingCard card =
        new SettingCard(
            Feather.CLOCK,
            TEXTS.get("latency.title"),
            TEXTS.get("latency.purpose"),
            tap,
            play,
            listen,
            finish,
            played,
            cancel,
            keep,
            discard,
            forgetTapped,
            forgetRoundTrip);
    card.setId("soundLatency");
    card.showContent(content());
    card.bindMessage(model.messageProperty());
    getChildren().add(card);
    during(Step.IDLE, tap, play, listen);
    during(Step.TAPPING, finish, tapTarget, tapCount);
    during(Step.PLAYING_ALONG, played, playing);
    during(Step.LISTENING, listening);
    Presence.bind(
        cancel,
        Bindings.createBooleanBinding(
            () -> step() != Step.IDLE && step() != Step.MEASURED, model.stepProperty()));
    during(Step.MEASURED, keep, discard);
    played.disableProperty().bind(model.tapsProperty().lessThan(PlayAlongCalibration.MIN_STROKES));
    finish.disableProperty().bind(model.tapsProperty().lessThan(TapCalibration.MIN_TAPS));
    sound.statusProperty().subscribe(this::show);
    model
        .stepProperty()
        .subscribe(
            step -> {
              show(sound.statusProperty().get());
              if (step == Step.TAPPING) {
                Platform.runLater(tapTarget::requestFocus);
              } else if (step == Step.MEASURED) {
                Platform.runLater(keep::requestFocus);
              }
            });
  }

  private Step step() {
    return model.stepProperty().get();
  }

  private void during(Step step, Node... nodes) {
    for (Node node : nodes) {
      Presence.bind(node, model.stepProperty().isEqualTo(step));
    }
  }

  private static Button action(String text, Runnable then) {
    Button button = new Button(text);
    button.setOnAction(event -> then.run());
    return button;
  }

  private static Label number() {
    Label label = new Label();
    label.getStyleClass().addAll("title-3", "latency-number");
    return label;
  }

  private VBox content() {
    HBox sum =
        new HBox(
            figure(byItself, TEXTS.get("latency.byItself")),
            sign("+"),
            figure(added, TEXTS.get("latency.added")),
            sign("="),
            figure(total, TEXTS.get("latency.total")));
    sum.getStyleClass().add("latency-sum");
    parts.getStyleClass().add("text-muted");
    Wrapping.of(parts);
    tapTarget.setText(TEXTS.get("latency.tapTarget"));
    tapTarget.getStyleClass().add("tap-target");
    tapTarget.setMaxWidth(Double.MAX_VALUE);
    tapTarget.addEventFilter(KeyEvent.ANY, this::onKey);
    tapTarget.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> model.tap(System.nanoTime()));
    tapCount
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> tapsSoFar(model.tapsProperty().get()), model.tapsProperty()));
    tapCount.getStyleClass().add("text-muted");
    ProgressBar running = new ProgressBar();
    running.setMaxWidth(Double.MAX_VALUE);
    Label listens = new Label(TEXTS.get("latency.listening"));
    Wrapping.of(listens);
    listening.getChildren().setAll(listens, running);
    listening.getStyleClass().add("sound-lines");
    Label along = new Label(TEXTS.get("latency.playing"));
    Wrapping.of(along);
    Label strokes = new Label();
    strokes.getStyleClass().add("text-muted");
    strokes
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> strokesSoFar(model.tapsProperty().get()), model.tapsProperty()));
    playing.getChildren().setAll(along, strokes);
    playing.getStyleClass().add("sound-lines");
    remaining.getStyleClass().add("text-muted");
    Wrapping.of(remaining);
    VBox content = new VBox(sum, parts, remaining, listening, playing, tapTarget, tapCount);
    content.getStyleClass().add("sound-lines");
    return content;
  }

  /** A press counts when it comes, where a button waits for the key to be let go. */
  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB || event.getCode() == KeyCode.ESCAPE) {
      return;
    }
    if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      model.tap(System.nanoTime());
    }
    event.consume();
  }

  private static String tapsSoFar(int taps) {
    int more = TapCalibration.MIN_TAPS - taps;
    return more > 0
        ? TEXTS.get("latency.tapsWanted", taps, more)
        : TEXTS.get("latency.tapsEnough", taps);
  }

  private static String strokesSoFar(int strokes) {
    int more = PlayAlongCalibration.MIN_STROKES - strokes;
    return more > 0
        ? TEXTS.get("latency.strokesWanted", strokes, more)
        : TEXTS.get("latency.strokesEnough", strokes);
  }

  private static VBox figure(Label number, String name) {
    Label caption = new Label(name);
    caption.getStyleClass().add("text-muted");
    VBox figure = new VBox(number, caption);
    figure.getStyleClass().add("latency-figure");
    return figure;
  }

  private static Label sign(String text) {
    Label sign = new Label(text);
    sign.getStyleClass().addAll("title-3", "text-muted");
    return sign;
  }

  private void show(SoundStatus status) {
    // Rounded so that the numbers add up as they are shown.
    long own = Math.round(status.latency().byItself() * MILLIS);
    long user = Math.round(status.latency().added() * MILLIS);
    byItself.setText(TEXTS.get("latency.ms", own));
    added.setText(TEXTS.get("latency.ms", user));
    total.setText(TEXTS.get("latency.ms", own + user));
    parts.setText(partsOf(status));
    remaining.setText(status.remaining().map(LatencyCard::remaining).orElse(""));
    Presence.set(remaining, status.remaining().isPresent());
    Presence.set(forgetTapped, step() == Step.IDLE && status.tapped().isPresent());
    Presence.set(forgetRoundTrip, step() == Step.IDLE && status.roundTrip().isPresent());
  }

  private static String partsOf(SoundStatus status) {
    String device = TEXTS.get("latency.reported", status.latency().reported() * MILLIS);
    String tapped =
        status
            .tapped()
            .map(it -> TEXTS.get("latency.tapped", it.seconds() * MILLIS, it.spread() * MILLIS))
            .orElse(TEXTS.get("latency.notTapped"));
    return TEXTS.get(
        "latency.parts", device, tapped, status.roundTrip().map(LatencyCard::roundTrip).orElse(""));
  }

  private static String remaining(LatencyBook.Entry it) {
    long millis = Math.round(it.seconds() * MILLIS);
    String key =
        millis == 0 ? "latency.left.none" : millis > 0 ? "latency.left.late" : "latency.left.early";
    return TEXTS.get(key, Math.abs(millis), Math.round(it.spread() * MILLIS));
  }

  private static String roundTrip(LatencyBook.Entry it) {
    return " " + TEXTS.get("latency.roundTrip", it.seconds() * MILLIS);
  }
}
