package org.fretway.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.format.FormatAids;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.fretway.format.rocksmith.PsarcFixture;
import org.fretway.format.rocksmith.RocksmithKeys;
import org.fretway.library.ScanMode;
import org.fretway.profile.Actor;

/**
 * Measures reading songs against programs that do less with the same bytes: metadata of archives
 * against {@code cat}, importing feedpaks against {@code unzip -p}; and with how little heap a big
 * archive is imported. The contenders take turns, and medians are compared.
 */
public final class SongsReport {
  private static final int ROUNDS = 7;
  private static final int ARCHIVES = 500;
  private static final int ARCHIVE_SOUND = 2 << 20;
  private static final int FEEDPAKS = 200;
  private static final int FEEDPAK_SOUND = 3 << 20;
  private static final long BIG = 200L << 20;
  private static final long MIB = 1 << 20;
  private static final int[] HEAPS_ABOVE_IDLE = {8, 16, 24, 32, 48, 64, 96, 128};
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path folder;

  private SongsReport(Path folder) {
    this.folder = folder;
  }

  /** Something that is timed. */
  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  /**
   * Measures and writes a table.
   *
   * @param arguments the file that the table is written to
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("fretway-songs");
    try {
      String table = new SongsReport(folder).measure();
      Files.writeString(Path.of(arguments[0]), table);
      System.out.println(table);
    } finally {
      Folders.remove(folder);
    }
  }

  private String measure() throws Exception {
    return metadata() + "\n" + imports() + "\n" + heap();
  }

  private String metadata() throws Exception {
    Path archives = Files.createDirectory(folder.resolve("archives"));
    RocksmithKeys keys = PsarcFixture.keys(1);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < ARCHIVES; i++) {
      files.add(MadeUpSongs.psarc(archives, i, ARCHIVE_SOUND, keys));
    }
    FormatAids aids = new FormatAids(Optional.of(keys), Optional.empty(), Optional.empty());
    SongFormats formats = SongFormats.standard(() -> aids);
    double[] ours = new double[ROUNDS];
    double[] cat = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      cat[round] = seconds(() -> shell("cat " + archives + "/*.psarc > /dev/null"));
      ours[round] = seconds(() -> readMetadata(formats, files));
    }
    return String.format(
        Locale.ROOT,
        """
        | metadata of %d archives of %.1f MB | median of %d, ms | archives a second | ratio |
        |---|---|---|---|
        | cat of the same bytes | %.0f | %.0f | 1 |
        | table of contents and manifests | %.0f | %.0f | %.2f |
        """,
        ARCHIVES,
        Files.size(files.getFirst()) / 1e6,
        ROUNDS,
        Figures.median(cat) * 1e3,
        ARCHIVES / Figures.median(cat),
        Figures.median(ours) * 1e3,
        ARCHIVES / Figures.median(ours),
        Figures.median(ours) / Figures.median(cat));
  }

  private static void readMetadata(SongFormats formats, List<Path> files) throws IOException {
    for (Path file : files) {
      try (SongPackage song = formats.open(file)) {
        if (song.metadata().title().isEmpty() || song.arrangements().size() != 3) {
          throw new IOException(file + " was not read");
        }
      }
    }
  }

  private String imports() throws Exception {
    Path songs = Files.createDirectory(folder.resolve("feedpaks"));
    for (int i = 0; i < FEEDPAKS; i++) {
      MadeUpSongs.feedpak(songs, i, FEEDPAK_SOUND);
    }
    double[] ours = new double[ROUNDS];
    double[] unzip = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      unzip[round] =
          seconds(
              () -> shell("for f in " + songs + "/*.feedpak; do unzip -p $f > /dev/null; done"));
      Path data = folder.resolve("data" + round);
      try (Fretway fretway = Fretway.open(new FretwayConfig(data, Optional.of(songs)))) {
        ours[round] = seconds(() -> scan(fretway));
      }
      Folders.remove(data);
    }
    double megabytes = FEEDPAKS * (double) FEEDPAK_SOUND / 1e6;
    return String.format(
        Locale.ROOT,
        """
        | full import of %d feedpaks of %.1f MB | median of %d, s | MB a second | ratio |
        |---|---|---|---|
        | unzip -p, thrown away | %.2f | %.0f | 1 |
        | import, all sound hashed | %.2f | %.0f | %.2f |
        """,
        FEEDPAKS,
        FEEDPAK_SOUND / 1e6,
        ROUNDS,
        Figures.median(unzip),
        megabytes / Figures.median(unzip),
        Figures.median(ours),
        megabytes / Figures.median(ours),
        Figures.median(ours) / Figures.median(unzip));
  }

  private static void scan(Fretway fretway) throws Exception {
    fretway.scanner().start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
    if (!fretway.scanner().awaitIdle(PATIENCE) || fretway.scanner().status().added() != FEEDPAKS) {
      throw new IOException("not imported: " + fretway.scanner().status());
    }
  }

  private String heap() throws Exception {
    StringBuilder table =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                """
                | import of one archive of %d MB | heap when idle, MB | goes with this much more, MB |
                |---|---|---|
                """,
                BIG / MIB));
    Path psarc = Files.createDirectory(folder.resolve("big-psarc"));
    MadeUpSongs.bigPsarc(psarc.resolve("big_p.psarc"), BIG, PsarcFixture.keys(1));
    table.append(heapRow("psarc", psarc));
    Path feedpak = Files.createDirectory(folder.resolve("big-feedpak"));
    MadeUpSongs.feedpak(feedpak, 1, (int) BIG);
    table.append(heapRow("feedpak", feedpak));
    return table.toString();
  }

  private String heapRow(String name, Path songs) throws Exception {
    long idle = importWith(name, songs, 1024).orElseThrow() / MIB + 1;
    for (int above : HEAPS_ABOVE_IDLE) {
      if (importWith(name, songs, idle + above).isPresent()) {
        return String.format(Locale.ROOT, "| %s | %d | %d |%n", name, idle, above);
      }
    }
    return String.format(
        Locale.ROOT,
        "| %s | %d | more than %d |%n",
        name,
        idle,
        HEAPS_ABOVE_IDLE[HEAPS_ABOVE_IDLE.length - 1]);
  }

  /** Returns how much of the heap was in use before, or nothing if the import failed. */
  private Optional<Long> importWith(String name, Path songs, long heapMegabytes) throws Exception {
    Path data = Files.createTempDirectory(folder, "heap");
    Path keys = data.resolve("psarc-keys.json");
    Files.writeString(keys, PsarcFixture.keysJson(1));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx" + heapMegabytes + "m",
                "-classpath",
                System.getProperty("java.class.path"),
                ImportOnce.class.getName(),
                data.toString(),
                songs.toString())
            .redirectError(folder.resolve(name + ".err").toFile())
            .start();
    try (BufferedReader out = process.inputReader()) {
      List<String> lines = out.lines().filter(line -> line.matches("\\d+")).toList();
      return process.waitFor() == 0
          ? lines.stream().findFirst().map(Long::parseLong)
          : Optional.empty();
    } finally {
      Folders.remove(data);
    }
  }

  private static void shell(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", "-c", command)
            .redirectErrorStream(true)
            .redirectOutput(new File("/dev/null"))
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("failed: " + command);
    }
  }

  private static double seconds(Work work) throws Exception {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }
}
