package org.fretway.desktop.listen;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.fretway.SoundSettings;
import org.fretway.audio.SongMoments;
import org.fretway.audio.input.Input;
import org.fretway.audio.input.InputState;
import org.fretway.audio.input.SharedInputs;
import org.fretway.audio.latency.LatencyBook;
import org.fretway.audio.listen.EarOptions;
import org.fretway.audio.listen.Listener;
import org.fretway.audio.listen.OnsetFollower;
import org.fretway.audio.output.Output;
import org.fretway.chart.Strikes;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.judge.HitTiming;
import org.jspecify.annotations.Nullable;

/** The recording device that is chosen in the settings, with what listens to it. */
public final class DeviceListenInput implements ListenInput {
  private static final Texts TEXTS = Texts.of(DeviceListenInput.class);

  private final SharedInputs inputs;
  private final Input input;
  private final SongMoments song;
  private final Consumer<LatencyBook.Entry> keeper;
  private final Optional<LatencyBook.Entry> measured;
  private final double latency;
  private final EarOptions options;
  private final Optional<String> late;
  private @Nullable Listener listener;

  private DeviceListenInput(
      SharedInputs inputs,
      Input input,
      SongMoments song,
      Optional<LatencyBook.Entry> measured,
      SoundSettings settings) {
    this.inputs = inputs;
    this.input = input;
    this.song = song;
    this.measured = measured;
    options = settings.earOptions();
    keeper = settings::keepRemaining;
    latency = measured.map(LatencyBook.Entry::seconds).orElse(0.0);
    late = measured.isPresent() ? Optional.empty() : Optional.of(TEXTS.get("notMeasured"));
  }

  /**
   * Returns what opens the chosen device.
   *
   * @param output that the song is heard on
   * @param inputs lends the device, which others may hear at the same time
   */
  public static Opener of(SoundSettings settings, Output output, SharedInputs inputs) {
    return song -> open(settings, output, inputs, song);
  }

  private static DeviceListenInput open(
      SoundSettings settings, Output output, SharedInputs inputs, SongMoments song)
      throws IOException {
    Input input = inputs.borrow(settings.input());
    try {
      String device = device(input);
      Optional<LatencyBook.Entry> measured =
          output.state().device().flatMap(it -> settings.latencies().roundTrip(it, device));
      return new DeviceListenInput(inputs, input, song, measured, settings);
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
            () -> new IOException(TEXTS.get("connect", why.orElseGet(() -> TEXTS.get("silent")))));
  }

  @Override
  public synchronized void follow(Strikes strikes, OnsetFollower follower) {
    end();
    Listener next =
        Listener.start(song, input.choice().channels(), latency, strikes, follower, options);
    listener = next;
    input.add(next);
  }

  private void end() {
    Listener before = listener;
    if (before != null) {
      input.remove(before);
      before.close();
      listener = null;
    }
  }

  @Override
  public void keepRemaining(HitTiming timing) {
    measured.ifPresent(
        it ->
            keeper.accept(
                new LatencyBook.Entry(
                    it.output(), it.input(), timing.middle(), timing.spread(), Instant.now())));
  }

  @Override
  public double level() {
    return input.level().peak();
  }

  @Override
  public boolean takeClipped() {
    return input.level().takeClipped();
  }

  @Override
  public Optional<String> device() {
    return input.state().device();
  }

  @Override
  public Optional<String> notice() {
    Optional<String> now = input.state().notice();
    return now.isPresent() ? now : late;
  }

  @Override
  public synchronized void close() {
    end();
    inputs.giveBack(input);
  }
}
