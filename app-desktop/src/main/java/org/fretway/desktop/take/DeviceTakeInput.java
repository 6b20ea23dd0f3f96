package org.fretway.desktop.take;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.fretway.SoundSettings;
import org.fretway.audio.SongMoments;
import org.fretway.audio.input.Input;
import org.fretway.audio.input.InputState;
import org.fretway.audio.input.SharedInputs;
import org.fretway.audio.latency.LatencyBook;
import org.fretway.audio.output.Output;
import org.fretway.audio.take.TakeKeeper;
import org.fretway.audio.take.TakeRecorder;
import org.fretway.desktop.text.Texts;

/** The recording device that is chosen in the settings, with a recorder behind it. */
public final class DeviceTakeInput implements TakeInput {
  private static final Texts TEXTS = Texts.of(DeviceTakeInput.class);

  private final SharedInputs inputs;
  private final Input input;
  private final TakeRecorder recorder;
  private final Optional<String> late;

  private DeviceTakeInput(
      SharedInputs inputs, Input input, TakeRecorder recorder, Optional<String> late) {
    this.inputs = inputs;
    this.input = input;
    this.recorder = recorder;
    this.late = late;
  }

  /**
   * Returns what opens the chosen device.
   *
   * @param output that the song is heard on
   * @param inputs lends the device, which others may hear at the same time
   */
  public static Opener of(SoundSettings settings, Output output, SharedInputs inputs) {
    return (song, keeper, onEnd) -> open(settings, output, inputs, song, keeper, onEnd);
  }

  private static DeviceTakeInput open(
      SoundSettings settings,
      Output output,
      SharedInputs inputs,
      SongMoments song,
      TakeKeeper keeper,
      Consumer<String> onEnd)
      throws IOException {
    Input input = inputs.borrow(settings.input());
    try {
      String device = device(input);
      Optional<LatencyBook.Entry> measured =
          output.state().device().flatMap(it -> settings.latencies().roundTrip(it, device));
      TakeRecorder recorder =
          TakeRecorder.start(
              song,
              input.choice().channels(),
              measured.map(LatencyBook.Entry::seconds).orElse(0.0),
              keeper,
              onEnd);
      input.add(recorder);
      return new DeviceTakeInput(
          inputs,
          input,
          recorder,
          measured.isPresent() ? Optional.empty() : Optional.of(TEXTS.get("record.notMeasured")));
    } catch (IOException | RuntimeException e) {
      inputs.giveBack(input);
      throw e;
    }
  }

  private static String device(Input input) throws IOException {
    InputState state = input.awaitOpen();
    Optional<String> why = state.notice();
    return state
        .device()
        .orElseThrow(
            () ->
                new IOException(
                    TEXTS.get("record.connect", why.orElseGet(() -> TEXTS.get("record.silent")))));
  }

  @Override
  public Optional<String> notice() {
    Optional<String> now = input.state().notice();
    return now.isPresent() ? now : late;
  }

  @Override
  public double level() {
    return input.level().peak();
  }

  @Override
  public void close() {
    input.remove(recorder);
    recorder.close();
    inputs.giveBack(input);
  }
}
