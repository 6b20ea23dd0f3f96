package org.fretway.audio;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import org.awaitility.core.ConditionTimeoutException;
import org.fretway.audio.input.Input;
import org.fretway.audio.input.InputChoice;
import org.fretway.audio.output.OutputChoice;
import org.fretway.audio.output.SoundDevices;
import org.fretway.audio.pitch.Pitch;
import org.fretway.audio.pitch.PitchListener;
import org.fretway.audio.pitch.ReferenceTone;

/**
 * Plays notes to tune by, and listens for their pitch at the monitor of the output: {@code hertz
 * hertz …}. Prints a line "heard: HERTZ" for each, or "heard: nothing".
 */
final class TuneOnDriver {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Two cents. */
  private static final double NEAR = 0.0012;

  private TuneOnDriver() {}

  public static void main(String[] args) {
    Optional<String> monitor =
        SoundDevices.inputs().stream().filter(name -> name.contains("First")).findFirst();
    OutputChoice choice = OutputChoice.USUAL.buffered(OutputChoice.MAX_MILLIS);
    try (AudioEngine engine = AudioEngine.open(AudioOptions.of(choice));
        Input input = Input.open(new InputChoice(monitor, false));
        PitchListener listener = PitchListener.start(1, Input.SAMPLE_RATE);
        ReferenceTone tone = new ReferenceTone(engine.output())) {
      input.add(listener);
      await().atMost(PATIENCE).until(() -> input.state().device().isPresent());
      for (String each : args) {
        print("heard: " + heard(tone, listener, Double.parseDouble(each)));
      }
      input.remove(listener);
    }
  }

  private static String heard(ReferenceTone tone, PitchListener listener, double hertz) {
    Pitch pitch = new Pitch();
    try {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(
              () -> {
                if (!tone.isSounding()) {
                  tone.play(hertz);
                }
                listener.read(pitch);
                return pitch.isNote() && Math.abs(pitch.frequency / hertz - 1) < NEAR;
              });
      return Double.toString(pitch.frequency);
    } catch (ConditionTimeoutException e) {
      return "nothing";
    } finally {
      tone.stop();
    }
  }

  @SuppressWarnings("SystemOut") // The test reads what this process prints.
  private static void print(String line) {
    System.out.println(line);
  }
}
