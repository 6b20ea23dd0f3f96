package org.fretway.desktop.tuner;

import java.util.Optional;
import org.fretway.SoundSettings;
import org.fretway.audio.input.Input;
import org.fretway.audio.input.InputChoice;
import org.fretway.audio.input.SharedInputs;
import org.fretway.audio.pitch.Pitch;
import org.fretway.audio.pitch.PitchListener;

/** The recording device that is chosen in the settings. */
public final class DeviceTunerInput implements TunerInput {
  private final SharedInputs inputs;
  private final Input input;
  private final PitchListener listener;

  private DeviceTunerInput(SharedInputs inputs, InputChoice choice) {
    this.inputs = inputs;
    input = inputs.borrow(choice);
    listener = PitchListener.start(input.choice().channels(), Input.SAMPLE_RATE);
    input.add(listener);
  }

  /**
   * Returns what opens the chosen device.
   *
   * @param inputs lends the device, which others may hear at the same time
   */
  public static Opener of(SoundSettings settings, SharedInputs inputs) {
    return () -> new DeviceTunerInput(inputs, settings.input());
  }

  @Override
  public void read(Pitch pitch) {
    listener.read(pitch);
  }

  @Override
  public double level() {
    return input.level().peak();
  }

  @Override
  public Optional<String> device() {
    return input.state().device();
  }

  @Override
  public Optional<String> notice() {
    return input.state().notice();
  }

  @Override
  public void close() {
    input.remove(listener);
    listener.close();
    inputs.giveBack(input);
  }
}
