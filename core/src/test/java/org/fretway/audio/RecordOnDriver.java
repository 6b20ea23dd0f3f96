package org.fretway.audio;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fretway.audio.input.Input;
import org.fretway.audio.input.InputChoice;
import org.fretway.audio.latency.Calibration;
import org.fretway.audio.latency.LoopbackMeasurement;
import org.fretway.audio.output.OutputChoice;
import org.fretway.audio.output.SoundDevices;
import org.fretway.audio.take.TakeKeeper;
import org.fretway.audio.take.TakeRecorder;

/**
 * Measures the way from the default output to its monitor, plays a song, and records from the
 * monitor meanwhile: {@code song folder}. Prints a line "take: FILE START" for each take.
 */
final class RecordOnDriver {
  private RecordOnDriver() {}

  /** Prints what is kept. */
  private record Printing(Path folder) implements TakeKeeper {
    @Override
    public Path begin(Placement placement, int channels) {
      return folder.resolve("take" + System.nanoTime() + ".wav");
    }

    @Override
    public void keep(Path file, Placement placement, long frames) {
      print("take: " + file + " " + placement.start());
    }

    @Override
    public void discard(Path file) {}

    @Override
    public void claim(long bytes) {}
  }

  public static void main(String[] args) throws Exception {
    Optional<String> monitor =
        SoundDevices.inputs().stream().filter(name -> name.contains("First")).findFirst();
    OutputChoice choice = OutputChoice.USUAL.buffered(OutputChoice.MAX_MILLIS);
    StemInput stem = new StemInput("song", true, () -> Files.newByteChannel(Path.of(args[0])));
    try (AudioEngine engine = AudioEngine.open(AudioOptions.of(choice));
        Input input = Input.open(new InputChoice(monitor, false));
        SongPlayer song = engine.load(List.of(stem), 0)) {
      Calibration calibration = LoopbackMeasurement.run(engine.output(), input, () -> false);
      print(calibration.toString());
      if (!(calibration instanceof Calibration.Measured measured)) {
        return;
      }
      try (TakeRecorder recorder =
          TakeRecorder.start(
              song, 1, measured.seconds(), new Printing(Path.of(args[1])), RecordOnDriver::print)) {
        input.add(recorder);
        song.play();
        await().atMost(Duration.ofMinutes(1)).until(song::ended);
        input.remove(recorder);
      }
      print("dropouts: " + song.dropouts());
    }
  }

  @SuppressWarnings("SystemOut") // The test reads what this process prints.
  private static void print(String line) {
    System.out.println(line);
  }
}
