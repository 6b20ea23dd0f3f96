package org.fretway.audio;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fretway.audio.output.OutputChoice;
import org.fretway.audio.output.OutputState;

/**
 * Plays songs from their start to their end in a process of its own, since OpenAL Soft reads its
 * configuration once: {@code seconds file…}. Plays on the device that the system property "device"
 * names. Prints a line "sound: DEVICE" and one "notice: …" whenever either changes, and "warning:
 * …" for each warning, and how often sound was not ready in time.
 */
final class PlayOnDriver {
  private PlayOnDriver() {}

  @SuppressWarnings("SystemOut") // The test reads what this process prints.
  public static void main(String[] args) throws Exception {
    List<StemInput> stems = new ArrayList<>();
    for (String file : List.of(args).subList(1, args.length)) {
      stems.add(new StemInput(file, true, () -> Files.newByteChannel(Path.of(file))));
    }
    OutputChoice choice =
        OutputChoice.USUAL
            .on(Optional.ofNullable(System.getProperty("device")))
            .buffered(OutputChoice.MAX_MILLIS); // Tests share the machine with others.
    try (AudioEngine engine = AudioEngine.open(AudioOptions.of(choice));
        SongPlayer player = engine.load(stems, Double.parseDouble(args[0]))) {
      print(engine.output().state());
      engine.output().onChange(() -> print(engine.output().state()));
      player.play();
      await().atMost(Duration.ofMinutes(2)).until(player::ended);
      player.warnings().forEach(warning -> System.out.println("warning: " + warning));
      System.out.println("dropouts: " + player.dropouts());
      System.out.println("ended at: " + player.songTime());
    }
  }

  @SuppressWarnings("SystemOut") // Likewise.
  private static void print(OutputState state) {
    System.out.println("sound: " + state.device().orElse("nowhere"));
    state.notice().ifPresent(notice -> System.out.println("notice: " + notice));
  }
}
