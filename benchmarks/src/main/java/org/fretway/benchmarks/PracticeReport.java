package org.fretway.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures practising as a whole, on a device that plays to nowhere in real time: how often sound
 * is not ready in time while a library is scanned, what the audio threads take, and how long a jump
 * takes. As in the program, the scan gives way while a song plays. Songs are as {@link MadeUpSongs}
 * makes them, unless the samples are at hand.
 */
public final class PracticeReport {
  private static final int SCANNED = 2_000;
  private static final int SCANNED_SOUND = 3_000;
  private static final int STEM_BYTES = 20 << 20;
  private static final Path SAMPLE = Path.of("shared/samples/wem/BWV0573_vorbis.ogg");

  private PracticeReport() {}

  /**
   * Measures and writes a table.
   *
   * @param arguments the file that the table is written to, and for how many seconds is played
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("fretway-practice");
    try {
      String table = measure(folder, Long.parseLong(arguments[1]));
      Files.writeString(Path.of(arguments[0]), table);
      System.out.println(table);
    } finally {
      Folders.remove(folder);
    }
  }

  private static String measure(Path folder, long seconds) throws Exception {
    Path songs = Files.createDirectory(folder.resolve("songs"));
    for (int i = 0; i < SCANNED; i++) {
      MadeUpSongs.feedpak(songs, i, SCANNED_SOUND);
    }
    Path stem = stem(folder);
    String[] figures =
        run(folder.resolve("data").toString(), songs.toString(), stem.toString(), "" + seconds)
            .split(" ", -1);
    return String.format(
        Locale.ROOT,
        """
        | six stems (%s) at 0.75 of their speed, in a loop with a count, for %d s during scans | |
        |---|---|
        | times that sound was not ready, with a queue of 20 ms | %s |
        | bytes allocated by the playing thread | %s |
        | bytes allocated by the decoding thread | %s |
        | playing thread, %% of a core | %s |
        | decoding thread, %% of a core | %s |
        | jump until it is heard, at any speed: median, ms | %s |
        | longest of 60, ms | %s |
        """,
        stem.getFileName(),
        seconds,
        figures[0],
        figures[1],
        figures[2],
        figures[3],
        figures[4],
        figures[5],
        figures[6]);
  }

  private static Path stem(Path folder) throws IOException {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      if (Files.exists(up.resolve(SAMPLE))) {
        return up.resolve(SAMPLE);
      }
    }
    return MadeUpSongs.wav(folder.resolve("noise.wav"), STEM_BYTES);
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseZGC", "-Xmx512m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(PlayOnce.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(new File("/dev/null"));
    builder.environment().put("ALSOFT_DRIVERS", "null");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("The song could not be played: " + output);
    }
    List<String> lines = output.lines().toList();
    return lines.getLast();
  }
}
