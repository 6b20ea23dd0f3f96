package org.fretway.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.fretway.library.ScanMode;
import org.fretway.library.ScanStatus;
import org.fretway.library.SongTree;
import org.fretway.profile.Actor;

/**
 * Measures scans of a large library: a scan that finds nothing changed against {@code find} on the
 * same tree, and an import against reading and parsing the same songs, on all cores, and throwing
 * them away. The contenders take turns, and medians are compared. All of it runs in one heap, which
 * the command that starts it limits.
 */
public final class LibraryScanReport {
  private static final int SONGS = Integer.getInteger("songs", 100_000);
  private static final int RESCANS = 9;
  private static final int IMPORTS = 5;
  private static final int WARM_UP = 2;
  private static final int LARGE_SONGS = 300;
  private static final int LARGE_SOUND = 2 << 20;
  private static final int LARGE_NOTES = 1000;
  private static final int SMALL_SONGS = 5000;
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Path folder;

  private LibraryScanReport(Path folder) {
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
    Path folder = Files.createTempDirectory("fretway-scan");
    try {
      LibraryScanReport report = new LibraryScanReport(folder);
      String table =
          report.imports("small", SMALL_SONGS, 256, 100)
              + report.imports("large", LARGE_SONGS, LARGE_SOUND, LARGE_NOTES)
              + report.rescan();
      Files.writeString(Path.of(arguments[0]), table);
      System.out.println(table);
    } finally {
      Folders.remove(folder);
    }
  }

  private String rescan() throws Exception {
    Path songs = Files.createDirectory(folder.resolve("songs"));
    SongTree.write(songs, SONGS);
    Path data = folder.resolve("data");
    double[] find = new double[RESCANS];
    double[] ours = new double[RESCANS];
    double imported;
    double first;
    long size;
    try (Fretway fretway = Fretway.open(new FretwayConfig(data, Optional.of(songs)))) {
      imported = seconds(() -> scan(fretway, SONGS));
      size = Files.size(data.resolve("fretway.mv.db"));
      first = seconds(() -> scan(fretway, 0));
      for (int round = 1 - WARM_UP; round < RESCANS; round++) {
        int counted = Math.max(0, round);
        find[counted] = seconds(() -> find(songs));
        ours[counted] = seconds(() -> scan(fretway, 0));
      }
    }
    return String.format(
        Locale.ROOT,
        """

        | %,d songs, heap of %d MB | median of %d, ms | ratio | target |
        |---|---|---|---|
        | find -printf '%%s %%T@' | %.0f | 1 | |
        | scan that finds nothing changed | %.0f | %.2f | ≤ 3 |
        | the first scan after the import | %.0f | %.2f | |

        The import of all of them: %.0f s, %.0f songs a second; the database then takes %.0f MB, and
        %.0f MB when it was closed.
        """,
        SONGS,
        Runtime.getRuntime().maxMemory() >> 20,
        RESCANS,
        Figures.median(find) * 1e3,
        Figures.median(ours) * 1e3,
        Figures.median(ours) / Figures.median(find),
        first * 1e3,
        first / Figures.median(find),
        imported,
        SONGS / imported,
        size / 1e6,
        Files.size(data.resolve("fretway.mv.db")) / 1e6);
  }

  private String imports(String name, int count, int sound, int notes) throws Exception {
    Path songs = Files.createDirectory(folder.resolve(name));
    SongTree.write(songs, count, sound, notes);
    List<Path> files;
    try (Stream<Path> all = Files.walk(songs)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    SongFormats formats = SongFormats.standard();
    double[] bare = new double[IMPORTS];
    double[] ours = new double[IMPORTS];
    for (int round = -WARM_UP; round < IMPORTS; round++) {
      int counted = Math.max(0, round);
      bare[counted] = seconds(() -> readAll(formats, files));
      Path data = folder.resolve(name + "-data");
      try (Fretway fretway = Fretway.open(new FretwayConfig(data, Optional.of(songs)))) {
        ours[counted] = seconds(() -> scan(fretway, count));
      }
      Folders.remove(data);
    }
    Folders.remove(songs);
    return String.format(
        Locale.ROOT,
        """

        | import of %,d songs with %,d bytes of sound | median of %d, s | songs a second | throughput | target |
        |---|---|---|---|---|
        | reading and parsing, thrown away | %.2f | %.0f | 1 | |
        | import | %.2f | %.0f | %.2f | ≥ 0.6 |
        """,
        count,
        sound,
        IMPORTS,
        Figures.median(bare),
        count / Figures.median(bare),
        Figures.median(ours),
        count / Figures.median(ours),
        Figures.median(bare) / Figures.median(ours));
  }

  private static void readAll(SongFormats formats, List<Path> files) throws Exception {
    Queue<Path> queue = new ConcurrentLinkedQueue<>(files);
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
      Callable<Integer> reading =
          () -> {
            int count = 0;
            for (Path file = queue.poll(); file != null; file = queue.poll()) {
              read(formats, file);
              count++;
            }
            return count;
          };
      int read = 0;
      List<Callable<Integer>> all = IntStream.range(0, cores).mapToObj(i -> reading).toList();
      for (Future<Integer> part : threads.invokeAll(all)) {
        read += part.get();
      }
      if (read != files.size()) {
        throw new IOException("only " + read + " songs were read");
      }
    }
  }

  private static void read(SongFormats formats, Path file) throws IOException {
    try (SongPackage song = formats.open(file)) {
      if (song.metadata().title().isEmpty()) {
        throw new IOException(file + " has no title");
      }
      for (int i = 0; i < song.arrangements().size(); i++) {
        song.chart(i);
      }
      for (int i = 0; i < song.stems().size(); i++) {
        try (InputStream in = song.openStem(i)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
    }
  }

  private static void scan(Fretway fretway, int added) throws Exception {
    fretway.scanner().start(Actor.LOCAL_OWNER, ScanMode.INCREMENTAL);
    boolean idle = fretway.scanner().awaitIdle(PATIENCE);
    ScanStatus status = fretway.scanner().status();
    if (!idle || status.added() != added || status.failed() + status.updated() > 0) {
      throw new IOException("the scan was not as expected: " + status);
    }
  }

  private static void find(Path songs) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("find", songs.toString(), "-printf", "%s %T@\\n")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("find failed");
    }
  }

  private static double seconds(Work work) throws Exception {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }
}
