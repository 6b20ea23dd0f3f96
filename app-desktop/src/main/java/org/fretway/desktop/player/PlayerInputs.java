package org.fretway.desktop.player;

import java.util.function.Supplier;
import org.fretway.SoundSettings;
import org.fretway.audio.input.SharedInputs;
import org.fretway.audio.listen.EarOptions;
import org.fretway.audio.output.Output;
import org.fretway.desktop.listen.DeviceListenInput;
import org.fretway.desktop.listen.ListenInput;
import org.fretway.desktop.take.DeviceTakeInput;
import org.fretway.desktop.take.TakeInput;
import org.fretway.desktop.tuner.DeviceTunerInput;
import org.fretway.desktop.tuner.TunerInput;

/**
 * What the instrument is heard by.
 *
 * @param takes opens what is recorded from
 * @param tuner opens what is tuned by
 * @param listening opens what is judged
 * @param ears asks the database how its sound is taken
 */
record PlayerInputs(
    TakeInput.Opener takes,
    TunerInput.Opener tuner,
    ListenInput.Opener listening,
    Supplier<EarOptions> ears) {
  /** Returns the device of the settings, opened once for all who hear it. */
  static PlayerInputs of(SoundSettings settings, Output output) {
    SharedInputs inputs = new SharedInputs();
    return new PlayerInputs(
        DeviceTakeInput.of(settings, output, inputs),
        DeviceTunerInput.of(settings, inputs),
        DeviceListenInput.of(settings, output, inputs),
        settings::earOptions);
  }
}
