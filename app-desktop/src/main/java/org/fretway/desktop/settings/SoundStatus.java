package org.fretway.desktop.settings;

import java.util.List;
import java.util.Optional;
import org.fretway.audio.input.InputChoice;
import org.fretway.audio.latency.LatencyBook;
import org.fretway.audio.latency.OutputLatency;
import org.fretway.audio.listen.EarOptions;
import org.fretway.audio.output.OutputChoice;
import org.fretway.audio.output.OutputState;

/**
 * How the sound devices stand.
 *
 * @param outputs the devices that play
 * @param inputs the devices that record
 * @param output what is chosen
 * @param input what is chosen
 * @param playing where sound really goes
 * @param latency why the picture waits for the sound
 * @param tapped what tapping came to with the device that plays
 * @param roundTrip what listening came to with the devices that play and record
 * @param remaining by how much the hits of the last play came late all the same
 * @param ears how the input is listened to
 */
record SoundStatus(
    List<String> outputs,
    List<String> inputs,
    OutputChoice output,
    InputChoice input,
    OutputState playing,
    OutputLatency latency,
    Optional<LatencyBook.Entry> tapped,
    Optional<LatencyBook.Entry> roundTrip,
    Optional<LatencyBook.Entry> remaining,
    EarOptions ears) {
  static final SoundStatus UNKNOWN =
      new SoundStatus(
          List.of(),
          List.of(),
          OutputChoice.USUAL,
          InputChoice.USUAL,
          OutputState.NOWHERE,
          OutputLatency.NONE,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          EarOptions.USUAL);
}
