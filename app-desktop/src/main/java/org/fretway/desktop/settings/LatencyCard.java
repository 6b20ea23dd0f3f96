package org.fretway.desktop.settings;

import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fretway.audio.latency.LatencyBook;
import org.fretway.audio.latency.TapCalibration;
import org.fretway.desktop.control.Wrapping;
import org.fretway.desktop.form.Presence;
import org.fretway.desktop.form.SettingCard;
import org.fretway.desktop.settings.CalibrationViewModel.Step;
import org.kordamp.ikonli.feather.Feather;

/** How late sound is, in numbers that add up, and what measures it. */
final class LatencyCard extends VBox {
  private static final double MILLIS = 1000;

  private final CalibrationViewModel model;
  private final Label byItself = number();
  private final Label added = number();
  private final Label total = number();
  private final Label parts = new Label();
  private final Label tapCount = new Label();
  private final Button tapTarget = new Button();
  private final Button forgetTapped = new Button("Forget the tapping");
  private final Button forgetRoundTrip = new Button("Forget the round trip");

  LatencyCard(SoundViewModel sound) {
    model = sound.calibration();
    Button tap = action("Tap along…", model::startTapping);
    Button listen = action("Measure by listening", model::listen);
    Button finish = action("Done", model::finishTapping);
    Button cancel = action("Cancel", model::stop);
    Button keep = action("Keep", model::keep);
    keep.getStyleClass().add("accent");
    Button discard = action("Discard", model::stop);
    forgetTapped.setOnAction(event -> model.forgetTapped());
    forgetRoundTrip.setOnAction(event -> model.forgetRoundTrip());
    SettingCard card =
        new SettingCard(
            Feather.CLOCK,
            "Latency",
            "The notes wait for the sound by this much. Tap along where they still seem early or"
                + " late, as with wireless headphones. Measuring by listening needs the output to"
                + " be heard by the input; recordings are put in their place by it.",
            tap,
            listen,
            finish,
            cancel,
            keep,
            discard,
            forgetTapped,
            forgetRoundTrip);
    card.setId("sound-latency");
    card.showContent(content());
    card.bindMessage(model.messageProperty());
    getChildren().add(card);
    during(Step.IDLE, tap, listen);
    during(Step.TAPPING, finish, tapTarget, tapCount);
    Presence.bind(
        cancel,
        Bindings.createBooleanBinding(
            () -> step() == Step.TAPPING || step() == Step.LISTENING, model.stepProperty()));
    during(Step.MEASURED, keep, discard);
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
            figure(byItself, "compensated by itself"),
            sign("+"),
            figure(added, "added by you"),
            sign("="),
            figure(total, "in all"));
    sum.getStyleClass().add("latency-sum");
    parts.getStyleClass().add("text-muted");
    Wrapping.of(parts);
    tapTarget.setText("Tap the space bar, or click here, with every click that you hear");
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
    VBox content = new VBox(sum, parts, tapTarget, tapCount);
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
        ? "%d taps; %d more at least.".formatted(taps, more)
        : "%d taps. More make it surer; press Done when you have enough.".formatted(taps);
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
    byItself.setText(own + " ms");
    added.setText(user + " ms");
    total.setText(own + user + " ms");
    parts.setText(partsOf(status));
    Presence.set(forgetTapped, step() == Step.IDLE && status.tapped().isPresent());
    Presence.set(forgetRoundTrip, step() == Step.IDLE && status.roundTrip().isPresent());
  }

  private static String partsOf(SoundStatus status) {
    String device =
        String.format(
            Locale.ROOT, "%.0f ms reported by the device", status.latency().reported() * MILLIS);
    String tapped =
        status
            .tapped()
            .map(
                it ->
                    String.format(
                        Locale.ROOT,
                        ", %.0f ms found by tapping (±%.0f ms)",
                        it.seconds() * MILLIS,
                        it.spread() * MILLIS))
            .orElse(", nothing measured by tapping");
    return device
        + tapped
        + ". You add to it with “Picture after sound” on the page Playing."
        + status.roundTrip().map(LatencyCard::roundTrip).orElse("");
  }

  private static String roundTrip(LatencyBook.Entry it) {
    return String.format(
        Locale.ROOT, " What you play comes in after %.1f ms.", it.seconds() * MILLIS);
  }
}
