package org.fretway.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.api.ApiServer;
import org.fretway.api.ServerOptions;
import org.fretway.library.LargeLibrary;
import org.fretway.library.LibraryQuery;
import org.fretway.library.ScanMode;
import org.fretway.profile.Actor;

/**
 * Measures the server over loopback: ranges of a large file against nginx, a page of a large
 * library against the smallest answer there is, and many clients for a minute while songs are read.
 */
public final class ServerReport {
  private static final int ROUNDS = 7;
  private static final int FILE_BYTES = 50 << 20;
  private static final int RANGE_BYTES = 1 << 20;
  private static final int READERS = 4;
  private static final int RANGES = 200;
  private static final int SONGS = 100_000;
  private static final int PAGE_REQUESTS = 2000;
  private static final int CLIENTS = 500;
  private static final int SCANNED_SONGS = 100;
  private static final int SCANNED_SOUND = 1 << 20;
  private static final Duration SOAK = Duration.ofSeconds(60);
  private static final long THINK_MILLIS = 100;
  private static final double MIB = 1 << 20;

  private final Path folder;

  private ServerReport(Path folder) {
    this.folder = folder;
  }

  /**
   * Measures and writes tables.
   *
   * @param arguments the file that they are written to
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("fretway-server");
    try {
      ServerReport report = new ServerReport(folder);
      String tables = report.ranges() + "\n" + report.pagesAndClients();
      Files.writeString(Path.of(arguments[0]), tables);
      System.out.println(tables);
    } finally {
      Folders.remove(folder);
    }
  }

  private String ranges() throws Exception {
    if (!Nginx.isInstalled()) {
      return "Ranges were not measured: the Debian package nginx-light is not installed.\n";
    }
    Path songs = Files.createDirectory(folder.resolve("one"));
    MadeUpSongs.feedpak(songs, 1, FILE_BYTES);
    try (Fretway fretway = open("one-data", songs);
        ApiServer server = ApiServer.start(fretway, ServerOptions.loopback(0))) {
      scan(fretway, ScanMode.INCREMENTAL);
      String track = fretway.library().find(LibraryQuery.all()).items().getFirst().trackId();
      String audio = "/api/tracks/" + track + "/audio";
      Path served = Files.createDirectory(folder.resolve("www"));
      copy(server.port(), audio, served.resolve("full.wav"));
      try (Nginx nginx = Nginx.serve(served, folder)) {
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
          read(server.port(), audio); // Until it is compiled.
        }
        for (int round = 0; round < ROUNDS; round++) {
          theirs[round] = read(nginx.port(), "/full.wav");
          ours[round] = read(server.port(), audio);
        }
        return String.format(
            Locale.ROOT,
            """
            | ranges of %d MiB of a file of %d MiB, %d readers | MiB a second, median of %d | ratio |
            |---|---|---|
            | nginx | %.0f | 1 |
            | Fretway | %.0f | %.2f |
            """,
            RANGE_BYTES >> 20,
            FILE_BYTES >> 20,
            READERS,
            ROUNDS,
            Figures.median(theirs),
            Figures.median(ours),
            Figures.median(ours) / Figures.median(theirs));
      }
    }
  }

  private static void copy(int port, String path, Path file) throws IOException {
    try (var in = URI.create("http://localhost:%d%s".formatted(port, path)).toURL().openStream()) {
      Files.copy(in, file);
    }
  }

  /** Returns the throughput in MiB a second. */
  private static double read(int port, String path) throws Exception {
    List<Callable<Long>> readers = new ArrayList<>();
    for (int reader = 0; reader < READERS; reader++) {
      Random random = new Random(reader);
      readers.add(
          () -> {
            long bytes = 0;
            try (HttpConnection connection = new HttpConnection(port)) {
              for (int i = 0; i < RANGES; i++) {
                int first = random.nextInt(FILE_BYTES - RANGE_BYTES);
                String range = "Range: bytes=%d-%d\r\n".formatted(first, first + RANGE_BYTES - 1);
                HttpConnection.Answer answer = connection.get(path, range);
                if (answer.status() != 206 || answer.bytes() != RANGE_BYTES) {
                  throw new IOException("not a range: " + answer);
                }
                bytes += answer.bytes();
              }
            }
            return bytes;
          });
    }
    long begin = System.nanoTime();
    long bytes = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
      for (Future<Long> read : threads.invokeAll(readers)) {
        bytes += read.get();
      }
    }
    return bytes / MIB / ((System.nanoTime() - begin) / 1e9);
  }

  private String pagesAndClients() throws Exception {
    Path songs = Files.createDirectory(folder.resolve("some"));
    for (int i = 0; i < SCANNED_SONGS; i++) {
      MadeUpSongs.feedpak(songs, i, SCANNED_SOUND);
    }
    try (Fretway fretway = open("large-data", songs)) {
      LargeLibrary.fillAsAway(fretway.library(), songs, SONGS);
      scan(fretway, ScanMode.INCREMENTAL);
      try (ApiServer server = ApiServer.start(fretway, ServerOptions.loopback(0))) {
        return pages(server.port()) + "\n" + clients(fretway, server.port());
      }
    }
  }

  private static String pages(int port) throws IOException {
    Random random = new Random(1);
    int lastPage = SONGS / LibraryQuery.DEFAULT_SIZE - 1;
    double version;
    double first;
    double any;
    try (HttpConnection connection = new HttpConnection(port)) {
      percentile95(connection, () -> "/api/version");
      percentile95(connection, () -> "/api/library?page=" + random.nextInt(lastPage));
      version = percentile95(connection, () -> "/api/version");
      first = percentile95(connection, () -> "/api/library?size=50");
      any = percentile95(connection, () -> "/api/library?page=" + random.nextInt(lastPage));
    }
    return String.format(
        Locale.ROOT,
        """
        | answer, library of %,d songs | 95th percentile, ms | ratio |
        |---|---|---|
        | /api/version | %.2f | 1 |
        | first page of 50 | %.2f | %.1f |
        | any page of 50 | %.2f | %.1f |
        """,
        SONGS,
        version,
        first,
        first / version,
        any,
        any / version);
  }

  private static double percentile95(HttpConnection connection, Supplier<String> path)
      throws IOException {
    double[] millis = new double[PAGE_REQUESTS];
    for (int i = 0; i < PAGE_REQUESTS; i++) {
      String wanted = path.get();
      long begin = System.nanoTime();
      HttpConnection.Answer answer = connection.get(wanted, "Accept-Encoding: gzip\r\n");
      millis[i] = (System.nanoTime() - begin) / 1e6;
      if (answer.status() != 200) {
        throw new IOException(wanted + ": " + answer);
      }
    }
    Arrays.sort(millis);
    return millis[(int) (PAGE_REQUESTS * 0.95)];
  }

  private static String clients(Fretway fretway, int port) throws Exception {
    String track =
        fretway.library().find(LibraryQuery.all().withText("song 1")).items().getFirst().trackId();
    List<String> paths =
        List.of(
            "/api/version",
            "/api/library?page=3",
            "/api/library?q=ba",
            "/api/scan-status",
            "/api/tracks/" + track,
            "/api/tracks/" + track + "/highway");
    soak(fretway, port, paths, Duration.ofSeconds(10));
    long before = heapInUse();
    Soak result = soak(fretway, port, paths, SOAK);
    long after = heapInUse();
    return String.format(
        Locale.ROOT,
        """
        | %d clients that keep their connection, for %d s, songs being read | |
        |---|---|
        | requests | %,d |
        | errors | %d |
        | scans that ended meanwhile | %d |
        | heap after a full collection, before and after, MiB | %.1f and %.1f |
        """,
        CLIENTS,
        SOAK.toSeconds(),
        result.requests(),
        result.errors(),
        result.scans(),
        before / MIB,
        after / MIB);
  }

  private record Soak(long requests, long errors, int scans) {}

  private static Soak soak(Fretway fretway, int port, List<String> paths, Duration time)
      throws Exception {
    AtomicLong requests = new AtomicLong();
    AtomicLong errors = new AtomicLong();
    long end = System.nanoTime() + time.toNanos();
    int scans = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < CLIENTS; client++) {
        Random random = new Random(client);
        threads.execute(
            () -> {
              try (HttpConnection connection = new HttpConnection(port)) {
                while (System.nanoTime() < end) {
                  String path = paths.get(random.nextInt(paths.size()));
                  if (connection.get(path, "").status() != 200) {
                    errors.incrementAndGet();
                  }
                  requests.incrementAndGet();
                  TimeUnit.MILLISECONDS.sleep(random.nextLong(2 * THINK_MILLIS));
                }
              } catch (IOException e) {
                errors.incrementAndGet();
                System.err.println(e);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
      }
      while (System.nanoTime() < end) {
        scan(fretway, ScanMode.FULL);
        scans++;
      }
    }
    return new Soak(requests.get(), errors.get(), scans);
  }

  private static long heapInUse() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(500);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private Fretway open(String data, Path songs) throws Exception {
    return Fretway.open(new FretwayConfig(folder.resolve(data), Optional.of(songs)));
  }

  private static void scan(Fretway fretway, ScanMode mode) throws Exception {
    fretway.scanner().start(Actor.LOCAL_OWNER, mode);
    if (!fretway.scanner().awaitIdle(Duration.ofMinutes(5))) {
      throw new IOException("the scan does not end: " + fretway.scanner().status());
    }
  }
}
