package org.fretway;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fretway.audio.input.InputChoice;
import org.fretway.audio.latency.LatencyBook;
import org.fretway.audio.latency.OutputLatency;
import org.fretway.audio.listen.EarOptions;
import org.fretway.audio.output.OutputChoice;
import org.fretway.audio.output.OutputState;
import org.fretway.settings.PublicSettings;
import org.fretway.settings.Settings;

/**
 * What is set for the sound devices of this machine, and how late they are. It stays on the
 * machine: nobody reads or changes it over the network. Waits for the database; safe for several
 * threads.
 */
public final class SoundSettings {
  private static final String OUTPUT = "soundOutput";
  private static final String BUFFER_MS = "soundBufferMs";
  private static final String INPUT = "soundInput";
  private static final String INPUT_STEREO = "soundInputStereo";
  private static final String LATENCIES = "soundLatencies";
  private static final String REMAINING = "soundRemaining";
  private static final String MAINS = "soundMainsFilter";
  private static final String GATE = "soundGate";
  private static final String CHANNEL = "soundInputChannel";
  private static final double MILLIS = 1000;

  private final Settings settings;
  private final PublicSettings publicSettings;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  SoundSettings(Settings settings, PublicSettings publicSettings) {
    this.settings = settings;
    this.publicSettings = publicSettings;
  }

  /** Returns where sound is to go. */
  public OutputChoice output() {
    return new OutputChoice(settings.get(OUTPUT), bufferMillis());
  }

  private int bufferMillis() {
    try {
      return settings.get(BUFFER_MS).map(Integer::parseInt).orElse(OutputChoice.USUAL_MILLIS);
    } catch (NumberFormatException e) { // Somebody changed the database by hand.
      return OutputChoice.USUAL_MILLIS;
    }
  }

  /** Keeps where sound is to go. */
  public void keep(OutputChoice choice) {
    set(OUTPUT, choice.device());
    settings.put(BUFFER_MS, Integer.toString(choice.bufferMillis()));
    tell();
  }

  /** Returns what is to be recorded from. */
  public InputChoice input() {
    return new InputChoice(
        settings.get(INPUT), settings.get(INPUT_STEREO).map(Boolean::parseBoolean).orElse(false));
  }

  /** Keeps what is to be recorded from. */
  public void keep(InputChoice choice) {
    set(INPUT, choice.device());
    settings.put(INPUT_STEREO, Boolean.toString(choice.stereo()));
    tell();
  }

  /** Returns what was measured on this machine. */
  public LatencyBook latencies() {
    return settings.get(LATENCIES).map(LatencyBook::read).orElse(LatencyBook.EMPTY);
  }

  /** Keeps a measurement in place of an older one of the same devices. */
  public synchronized void keep(LatencyBook.Entry measured) {
    settings.put(LATENCIES, latencies().with(measured).write());
    if (measured.input().isPresent()) { // What was left over was left by the one before.
      set(REMAINING, Optional.of(remaining().without(measured.output(), measured.input()).write()));
    }
    tell();
  }

  /** Forgets what was measured with a device, or a pair of them. */
  public synchronized void forget(String output, Optional<String> input) {
    set(LATENCIES, Optional.of(latencies().without(output, input).write()));
    tell();
  }

  /** Returns why the picture waits for the sound, with the device that plays now. */
  public OutputLatency latency(OutputState now) {
    double calibrated =
        now.device()
            .flatMap(device -> latencies().tapped(device))
            .map(LatencyBook.Entry::seconds)
            .orElse(0.0);
    return new OutputLatency(
        now.latencySeconds(), calibrated, publicSettings.read().avOffsetMs() / MILLIS);
  }

  /**
   * Returns how long what is played takes to arrive, from the moment that the output calls heard,
   * in seconds, as a calibration found; empty if these two devices were never measured.
   */
  public OptionalDouble listeningLatency(String output, String input) {
    return latencies().roundTrip(output, input).stream()
        .mapToDouble(LatencyBook.Entry::seconds)
        .findFirst();
  }

  /**
   * Returns by how much hits of the last play came late in spite of the calibration, by output and
   * input; so much is left for another one to find, or for the player to practise.
   */
  public LatencyBook remaining() {
    return settings.get(REMAINING).map(LatencyBook::read).orElse(LatencyBook.EMPTY);
  }

  /** Keeps by how much the hits of a play came late: their middle, and their spread. */
  public synchronized void keepRemaining(LatencyBook.Entry hits) {
    set(REMAINING, Optional.of(remaining().with(hits).write()));
    tell();
  }

  /** Returns how the input is listened to. */
  public EarOptions earOptions() {
    try {
      return new EarOptions(
          settings.get(MAINS).map(Integer::parseInt).orElse(EarOptions.USUAL.mainsHertz()),
          settings.get(GATE).map(Double::parseDouble).orElse(EarOptions.USUAL.gateDecibels()),
          settings
              .get(CHANNEL)
              .map(EarOptions.Channel::valueOf)
              .orElse(EarOptions.USUAL.channel()));
    } catch (IllegalArgumentException e) { // Somebody changed the database by hand.
      return EarOptions.USUAL;
    }
  }

  /** Keeps how the input is listened to. */
  public void keep(EarOptions options) {
    settings.put(MAINS, Integer.toString(options.mainsHertz()));
    settings.put(GATE, Double.toString(options.gateDecibels()));
    settings.put(CHANNEL, options.channel().name());
    tell();
  }

  private void set(String key, Optional<String> value) {
    if (value.filter(text -> !text.isEmpty()).isPresent()) {
      settings.put(key, value.get());
    } else {
      settings.remove(key);
    }
  }

  /**
   * Calls back whenever something of this, or the user's offset, has changed; on the thread that
   * changed it.
   *
   * @return closing it ends that
   */
  public AutoCloseable onChange(Runnable listener) {
    AutoCloseable offset = publicSettings.onChange(listener);
    listeners.add(listener);
    return () -> {
      listeners.remove(listener);
      offset.close();
    };
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }
}
