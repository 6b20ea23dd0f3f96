package org.fretway.audio;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays songs from their start to their end in a process of its own, since OpenAL Soft reads its
 * configuration once: {@code seconds file…}. Prints a line "notice: …" or "warning: …" for each.
 */
final class PlayOnDriver {
  private PlayOnDriver() {}

  @SuppressWarnings("SystemOut") // The test reads what this process prints.
  public static void main(String[] args) throws Exception {
    List<StemInput> stems = new ArrayList<>();
    for (String file : List.of(args).subList(1, args.length)) {
      stems.add(new StemInput(file, true, () -> Files.newByteChannel(Path.of(file))));
    }
    try (AudioEngine engine = AudioEngine.open(AudioOptions.DEFAULT);
        SongPlayer player = engine.load(stems, Double.parseDouble(args[0]))) {
      engine.notice().ifPresent(PlayOnDriver::printNotice);
      engine.output().onChange(() -> engine.notice().ifPresent(PlayOnDriver::printNotice));
      player.play();
      await().atMost(Duration.ofMinutes(1)).until(player::ended);
      player.warnings().forEach(warning -> System.out.println("warning: " + warning));
      System.out.println("ended at: " + player.songTime());
    }
  }

  @SuppressWarnings("SystemOut") // Likewise.
  private static void printNotice(String notice) {
    System.out.println("notice: " + notice);
  }
}
