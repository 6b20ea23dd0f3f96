package org.fretway.audio;

import java.util.Optional;
import org.fretway.audio.input.Input;
import org.fretway.audio.input.InputChoice;
import org.fretway.audio.latency.Calibration;
import org.fretway.audio.latency.LoopbackMeasurement;
import org.fretway.audio.output.Output;
import org.fretway.audio.output.OutputChoice;
import org.fretway.audio.output.SoundDevices;

/** Measures twice the way from the default output to its monitor, and prints what it finds. */
final class MeasureOnDriver {
  private MeasureOnDriver() {}

  @SuppressWarnings("SystemOut") // The test reads what this process prints.
  public static void main(String[] args) {
    Optional<String> monitor =
        SoundDevices.inputs().stream().filter(name -> name.contains("First")).findFirst();
    try (Output output = Output.open(OutputChoice.USUAL);
        Input input = Input.open(new InputChoice(monitor, false))) {
      for (int i = 0; i < 2; i++) {
        switch (LoopbackMeasurement.run(output, input, () -> false)) {
          case Calibration.Measured it ->
              System.out.println("measured: " + it.seconds() + " " + it.spread());
          case Calibration.Failed it -> System.out.println("failed: " + it.sentence());
        }
      }
      System.out.println("level: " + (input.level().takeClipped() ? "clipped" : "heard"));
    }
  }
}
