package org.fretway.desktop.settings;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fretway.SoundSettings;
import org.fretway.audio.AudioEngine;
import org.fretway.audio.input.Input;
import org.fretway.audio.input.InputChoice;
import org.fretway.audio.input.InputState;
import org.fretway.audio.latency.LatencyBook;
import org.fretway.audio.listen.EarOptions;
import org.fretway.audio.output.Output;
import org.fretway.audio.output.OutputChoice;
import org.fretway.audio.output.SoundDevices;
import org.fretway.desktop.form.Inquiry;
import org.fretway.desktop.model.Listening;

/**
 * The sound devices of this machine: which are chosen, which are used, and how late they are. Its
 * properties are read and set on the user-interface executor; devices are asked on the background
 * one. While somebody looks, the input is open, so that its level can be shown.
 */
public final class SoundViewModel implements AutoCloseable {
  private final SoundSettings settings;
  private final CompletableFuture<AudioEngine> audio;
  private final Executor background;
  private final Inquiry inquiry;
  private final CalibrationViewModel calibration;
  private final ReadOnlyObjectWrapper<SoundStatus> status =
      new ReadOnlyObjectWrapper<>(SoundStatus.UNKNOWN);
  private final List<AutoCloseable> listening;
  private volatile Optional<Input> input = Optional.empty();
  private volatile boolean looking;
  private boolean loaded;

  /**
   * Creates the model and asks how things stand.
   *
   * @param audio the way out for sound, which may still be opening
   * @param background runs what waits for devices or database
   * @param ui runs what touches the properties, one task at a time and in order
   */
  SoundViewModel(
      SoundSettings settings,
      CompletableFuture<AudioEngine> audio,
      Executor background,
      Executor ui) {
    this.settings = settings;
    this.audio = audio;
    this.background = background;
    this.inquiry = new Inquiry(background, ui, this::ask, () -> loaded = true);
    this.calibration =
        new CalibrationViewModel(settings, this::output, () -> input, background, ui);
    Optional<AutoCloseable> ofOutput =
        output().map(there -> there.onChange(() -> ui.execute(inquiry::make)));
    this.listening =
        ofOutput.isPresent()
            ? List.of(settings.onChange(() -> ui.execute(inquiry::make)), ofOutput.get())
            : List.of(settings.onChange(() -> ui.execute(inquiry::make)));
    inquiry.make();
  }

  private Optional<Output> output() {
    return audio.isDone() ? Optional.of(audio.join().output()) : Optional.empty();
  }

  /** How the devices stand. */
  ReadOnlyObjectProperty<SoundStatus> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Returns what measures how late sound is. */
  CalibrationViewModel calibration() {
    return calibration;
  }

  /** Returns whether the first answer has arrived. */
  boolean isLoaded() {
    return loaded;
  }

  /** Returns how the input is doing; empty unless it is open. */
  Optional<InputState> inputState() {
    return input.map(Input::state);
  }

  /** Returns the level of the input, 0 to 1; allocates next to nothing. */
  double inputLevel() {
    return input.map(open -> open.level().peak()).orElse(0.0);
  }

  /** Looks anew which devices there are. */
  void refresh() {
    inquiry.makeNow();
  }

  /** Plays on another device, or with another buffer, from now on. */
  void choose(OutputChoice choice) {
    background.execute(
        () -> {
          output().ifPresent(there -> there.choose(choice));
          settings.keep(choice);
        });
  }

  /** Records from another device from now on. */
  void choose(InputChoice choice) {
    background.execute(
        () -> {
          settings.keep(choice);
          openInput();
        });
  }

  /** Listens in another way from now on. */
  void choose(EarOptions options) {
    background.execute(() -> settings.keep(options));
  }

  /** Opens the input while somebody looks. */
  void look(boolean wanted) {
    looking = wanted;
    if (!wanted) {
      calibration.stop();
    }
    background.execute(this::openInput);
  }

  private synchronized void openInput() {
    Optional<Input> before = input;
    input = Optional.empty();
    before.ifPresent(Input::close);
    if (looking && output().flatMap(it -> it.state().device()).isPresent()) {
      input = Optional.of(Input.open(settings.input()));
    }
  }

  private Runnable ask() {
    OutputChoice outputChoice = settings.output();
    InputChoice inputChoice = settings.input();
    SoundStatus found =
        output()
            .map(it -> it.state())
            .map(
                playing ->
                    new SoundStatus(
                        SoundDevices.outputs(),
                        SoundDevices.inputs(),
                        outputChoice,
                        inputChoice,
                        playing,
                        settings.latency(playing),
                        playing.device().flatMap(settings.latencies()::tapped),
                        playing.device().flatMap(it -> between(settings.latencies(), it)),
                        playing.device().flatMap(it -> between(settings.remaining(), it)),
                        settings.earOptions()))
            .orElse(SoundStatus.UNKNOWN);
    return () -> {
      status.set(found);
      loaded = true;
    };
  }

  /** Returns what a book has for an output and the input of now. */
  private Optional<LatencyBook.Entry> between(LatencyBook book, String output) {
    return inputState()
        .flatMap(InputState::device)
        .or(() -> settings.input().device())
        .flatMap(from -> book.roundTrip(output, from));
  }

  @Override
  public void close() {
    look(false);
    Listening.end(listening);
  }
}
