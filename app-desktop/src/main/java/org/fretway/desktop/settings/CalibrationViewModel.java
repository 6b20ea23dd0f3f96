package org.fretway.desktop.settings;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.SoundSettings;
import org.fretway.audio.input.Input;
import org.fretway.audio.latency.Calibration;
import org.fretway.audio.latency.LatencyBook;
import org.fretway.audio.latency.LoopbackMeasurement;
import org.fretway.audio.latency.PlayAlongMeasurement;
import org.fretway.audio.latency.TapMeasurement;
import org.fretway.audio.output.Output;
import org.fretway.desktop.form.Message;
import org.fretway.desktop.text.Texts;
import org.jspecify.annotations.Nullable;

/** Measures how late sound is, one way at a time, and keeps the result if the user wants. */
final class CalibrationViewModel {
  private static final Texts TEXTS = Texts.of(CalibrationViewModel.class);

  /** What is going on. */
  enum Step {
    /** Nothing. */
    IDLE,
    /** A click plays, and taps are counted. */
    TAPPING,
    /** A click plays, and strokes are counted. */
    PLAYING_ALONG,
    /** A noise plays and is listened for. */
    LISTENING,
    /** There is a result to keep or to discard. */
    MEASURED
  }

  private static final double MILLIS = 1000;

  private final SoundSettings settings;
  private final Supplier<Optional<Output>> output;
  private final Supplier<Optional<Input>> input;
  private final Executor background;
  private final Executor ui;
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.IDLE);
  private final ReadOnlyIntegerWrapper taps = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);
  private @Nullable TapMeasurement tapping;
  private @Nullable PlayAlongMeasurement playingAlong;
  private Optional<LatencyBook.Entry> result = Optional.empty();

  /** Counts measurements; only the last one may still say something. */
  private volatile int round;

  CalibrationViewModel(
      SoundSettings settings,
      Supplier<Optional<Output>> output,
      Supplier<Optional<Input>> input,
      Executor background,
      Executor ui) {
    this.settings = settings;
    this.output = output;
    this.input = input;
    this.background = background;
    this.ui = ui;
  }

  ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** How often somebody has tapped, or struck a string. */
  ReadOnlyIntegerProperty tapsProperty() {
    return taps.getReadOnlyProperty();
  }

  /** What came of it. */
  ReadOnlyObjectProperty<Message> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Starts the click to tap along with. */
  void startTapping() {
    Optional<String> device = playing();
    if (device.isEmpty()) {
      message.set(Message.bad(TEXTS.get("latency.noOutput")));
      return;
    }
    stop();
    tapping = new TapMeasurement(output.get().orElseThrow());
    taps.set(0);
    message.set(Message.NONE);
    step.set(Step.TAPPING);
  }

  /**
   * Somebody tapped.
   *
   * @param nanos when, by System.nanoTime
   */
  void tap(long nanos) {
    TapMeasurement now = tapping;
    if (now != null) {
      now.tap(nanos);
      taps.set(now.taps());
    }
  }

  /** Ends the tapping and tells what it came to. */
  void finishTapping() {
    TapMeasurement now = tapping;
    Optional<String> device = playing();
    if (now == null || device.isEmpty()) {
      stop();
      return;
    }
    Calibration found = now.result();
    stop();
    show(found, device.get(), Optional.empty());
  }

  /** Starts the click to play along with. */
  void startPlaying() {
    Optional<Output> to = output.get();
    Optional<Input> from = input.get();
    if (from.isEmpty() || playing().isEmpty()) {
      message.set(Message.bad(TEXTS.get("latency.noDevices")));
      return;
    }
    stop();
    playingAlong = new PlayAlongMeasurement(to.orElseThrow(), from.get(), settings.earOptions());
    taps.set(0);
    message.set(Message.NONE);
    step.set(Step.PLAYING_ALONG);
  }

  /** Looks how many strokes were heard; to be called now and then. */
  void look() {
    PlayAlongMeasurement now = playingAlong;
    if (now != null) {
      taps.set(now.strokes());
    }
  }

  /** Ends the playing along and tells what it came to. */
  void finishPlaying() {
    PlayAlongMeasurement now = playingAlong;
    Optional<String> device = playing();
    Optional<String> from = input.get().flatMap(it -> it.state().device());
    if (now == null || device.isEmpty() || from.isEmpty()) {
      stop();
      return;
    }
    Calibration found = now.result();
    stop();
    show(found, device.get(), from);
  }

  /** Plays a noise and listens for it. */
  void listen() {
    Optional<Output> to = output.get();
    Optional<Input> from = input.get();
    Optional<String> device = playing();
    if (to.isEmpty() || from.isEmpty() || device.isEmpty()) {
      message.set(Message.bad(TEXTS.get("latency.noDevices")));
      return;
    }
    stop();
    int mine = round;
    message.set(Message.NONE);
    step.set(Step.LISTENING);
    background.execute(
        () -> {
          Calibration found = LoopbackMeasurement.run(to.get(), from.get(), () -> round != mine);
          Optional<String> recorded = from.get().state().device();
          ui.execute(
              () -> {
                if (round == mine) {
                  step.set(Step.IDLE);
                  show(found, device.get(), recorded);
                }
              });
        });
  }

  private Optional<String> playing() {
    return output.get().flatMap(it -> it.state().device());
  }

  private void show(Calibration found, String device, Optional<String> recordedBy) {
    switch (found) {
      case Calibration.Failed it -> message.set(Message.bad(it.sentence()));
      case Calibration.Measured it -> {
        result =
            Optional.of(
                new LatencyBook.Entry(
                    device, recordedBy, it.seconds(), it.spread(), Instant.now()));
        message.set(Message.good(sentence(it, recordedBy)));
        step.set(Step.MEASURED);
      }
    }
  }

  private static String sentence(Calibration.Measured it, Optional<String> recordedBy) {
    return recordedBy.isPresent()
        ? TEXTS.get("latency.heard", it.seconds() * MILLIS, it.spread() * MILLIS, it.count())
        : TEXTS.get("latency.found", it.seconds() * MILLIS, it.spread() * MILLIS, it.count());
  }

  /** Keeps the result for its devices. */
  void keep() {
    Optional<LatencyBook.Entry> kept = result;
    stop();
    message.set(Message.good(TEXTS.get("latency.kept")));
    kept.ifPresent(entry -> background.execute(() -> settings.keep(entry)));
  }

  /** Ends whatever is going on, and forgets a result that was not kept. */
  void stop() {
    int before = round; // Only changed on the user-interface executor.
    round = before + 1;
    TapMeasurement now = tapping;
    tapping = null;
    if (now != null) {
      background.execute(now::close);
    }
    PlayAlongMeasurement along = playingAlong;
    playingAlong = null;
    if (along != null) {
      background.execute(along::close);
    }
    result = Optional.empty();
    message.set(Message.NONE);
    step.set(Step.IDLE);
  }

  /** Forgets what was measured by tapping with the device that plays. */
  void forgetTapped() {
    playing().ifPresent(it -> background.execute(() -> settings.forget(it, Optional.empty())));
  }

  /** Forgets what was measured between the two devices. */
  void forgetRoundTrip() {
    Optional<String> from = input.get().flatMap(it -> it.state().device());
    playing()
        .filter(it -> from.isPresent())
        .ifPresent(it -> background.execute(() -> settings.forget(it, from)));
  }
}
