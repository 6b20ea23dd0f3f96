package org.fretway.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.library.ArtistVisitor;
import org.fretway.library.BulkListener;
import org.fretway.library.IndexReady;
import org.fretway.library.LargeLibrary;
import org.fretway.library.Library;
import org.fretway.library.LibraryQuery;
import org.fretway.library.SongMeta;
import org.fretway.profile.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Measures what queries of a large library take, beside fetching one row by its key, and how that
 * grows with the library; and what it takes to keep the search index.
 */
public final class LibraryReport {
  /** With a folder that is kept, only queries are measured, and it is filled only once. */
  private static final @Nullable String KEPT = System.getProperty("kept");

  private static final int FEW_SONGS = 10_000;
  private static final int SONGS = 100_000;
  private static final int FAR_PAGE = 1000;
  private static final int QUERIES = 2000;
  private static final int BINNED = 10_000;
  private static final int FAVORITES = 500;
  private static final String DATABASE = "fretway";
  private static final double MILLION = 1e6;
  private static final double MIB = 1 << 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Path folder;
  private String tables = "";

  private LibraryReport(Path folder) {
    this.folder = folder;
  }

  /**
   * Measures and writes tables.
   *
   * @param arguments the file that they are written to
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = KEPT == null ? Files.createTempDirectory("fretway-library") : Path.of(KEPT);
    try {
      LibraryReport report = new LibraryReport(folder);
      report.measure();
      String tables = report.tables;
      Files.writeString(Path.of(arguments[0]), tables);
      System.out.println(tables);
    } finally {
      if (KEPT == null) {
        Folders.remove(folder);
      }
    }
  }

  private void measure() throws Exception {
    Times few = ofLibrary(FEW_SONGS);
    Times many = ofLibrary(SONGS);
    StringBuilder table = new StringBuilder();
    table.append(
        """
        | query, page of 50 songs | median, µs | 95th percentile, µs | of one row by key | %,d songs, median of %,d |
        |---|---|---|---|---|
        """
            .formatted(SONGS, FEW_SONGS));
    for (Kind kind : Kind.values()) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.0f | %.0f | %.1f | %.2f |%n",
              kind.words,
              many.median(kind),
              many.p95(kind),
              many.p95(kind) / many.p95(Kind.KEY),
              many.median(kind) / few.median(kind)));
    }
    tables += table + "\n" + many.rest();
  }

  /** What is measured. */
  private enum Kind {
    KEY("one row by key"),
    ALL_FIRST("everything, first page"),
    ALL_FAR("everything, page 1,000"),
    FILTERS_FIRST("filters, first page"),
    FILTERS_FAR("filters, page 1,000 or the last"),
    TEXT_FIRST("text, first page"),
    BOTH_FIRST("text and filters, first page"),
    BOTH_LAST("text and filters, last page"),
    FAVORITES_FIRST("favourites, 500, first page"),
    MANY_FAVORITES_LAST("favourites, a fifth of all, last page"),
    TYPO_FIRST("misspelt text, first page"),
    FACETS("facets of text and filters"),
    FAVORITE_FACETS("facets of everything, for somebody with 500 favourites"),
    LETTERS("letters of text and filters");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** Microseconds of each query, sorted, and the rows of another table. */
  private record Times(Map<Kind, double[]> sorted, String rest) {
    double median(Kind kind) {
      return at(kind, 50);
    }

    double p95(Kind kind) {
      return at(kind, 95);
    }

    private double at(Kind kind, int percent) {
      double[] times = Objects.requireNonNull(sorted.get(kind));
      return times[times.length * percent / 100];
    }
  }

  private Times ofLibrary(int songs) throws Exception {
    Path data = folder.resolve("songs-" + songs);
    String rest;
    Map<Kind, double[]> sorted = new EnumMap<>(Kind.class);
    try (Fretway fretway = Fretway.open(FretwayConfig.of(data))) {
      Library library = fretway.library();
      IndexReady.await(library);
      double filled = library.size() == 0 ? seconds(() -> LargeLibrary.fill(library, songs)) : 0;
      long fan = LargeLibrary.profileWithFavorites(data.resolve(DATABASE), FAVORITES);
      long collector = LargeLibrary.profileWithFavorites(data.resolve(DATABASE), songs / 5);
      RandomQueries queries = new RandomQueries(library, songs, fan, collector);
      for (Kind kind : Kind.values()) {
        measure(kind, library, queries, songs, QUERIES);
        double[] times = measure(kind, library, queries, songs, QUERIES);
        Arrays.sort(times);
        sorted.put(kind, times);
      }
      rest = KEPT != null ? "" : others(fretway, filled);
    }
    return new Times(sorted, KEPT != null ? "" : rest + rebuilding(data));
  }

  private static double[] measure(
      Kind kind, Library library, RandomQueries queries, int songs, int count) {
    int far = Math.min(FAR_PAGE, songs / LibraryQuery.DEFAULT_SIZE - 1);
    // All are drawn before, so that what was found out for that is forgotten again.
    List<Supplier<Object>> works =
        IntStream.range(0, count).mapToObj(_ -> work(kind, library, queries, far)).toList();
    return works.stream()
        .mapToDouble(
            work -> {
              LargeLibrary.forgetPages(library);
              return time(work);
            })
        .toArray();
  }

  private static Supplier<Object> work(Kind kind, Library library, RandomQueries queries, int far) {
    return switch (kind) {
      case KEY -> {
        String id = queries.song().trackId();
        yield () -> LargeLibrary.rowByKey(library, id);
      }
      case ALL_FIRST -> find(library, queries.query(false, false, false, 0));
      case ALL_FAR -> find(library, queries.query(false, false, false, far));
      case FILTERS_FIRST -> find(library, queries.query(false, false, true, 0));
      case FILTERS_FAR -> find(library, last(library, queries.query(false, false, true, far)));
      case TEXT_FIRST -> find(library, queries.query(true, false, false, 0));
      case BOTH_FIRST -> find(library, queries.query(true, false, true, 0));
      case BOTH_LAST -> find(library, last(library, queries.query(true, false, true, far)));
      case FAVORITES_FIRST -> find(library, queries.favorites());
      case MANY_FAVORITES_LAST -> find(library, last(library, queries.manyFavorites(far)));
      case TYPO_FIRST -> find(library, queries.query(true, true, false, 0));
      case FACETS -> {
        LibraryQuery query = queries.query(true, false, true, 0);
        yield () -> library.facets(query, Optional.empty());
      }
      case FAVORITE_FACETS -> {
        LibraryQuery query = LibraryQuery.all();
        Optional<Long> viewer = Optional.of(queries.fan());
        yield () -> library.facets(query, viewer);
      }
      case LETTERS -> {
        LibraryQuery query = queries.query(true, false, true, 0);
        yield () -> library.letters(query);
      }
    };
  }

  private static Supplier<Object> find(Library library, LibraryQuery query) {
    return () -> library.find(query);
  }

  private static LibraryQuery last(Library library, LibraryQuery query) {
    long total = library.find(query.withPage(0, 1)).total();
    int last = (int) Math.max(0, (total - 1) / query.size());
    return query.withPage(Math.min(last, query.page()), query.size());
  }

  /** Returns microseconds that the thread worked, whatever else the machine does meanwhile. */
  private static double time(Supplier<Object> work) {
    long start = THREADS.getCurrentThreadCpuTime();
    Object found = work.get();
    double micros = (THREADS.getCurrentThreadCpuTime() - start) / 1000.0;
    Objects.requireNonNull(found);
    return micros;
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / MILLION / 1000;
  }

  private static String others(Fretway fretway, double filled) {
    Library library = fretway.library();
    List<String> ids =
        library.ids(LibraryQuery.all().withSort(LibraryQuery.Sort.RECENT), 0, BINNED);
    double binned = seconds(() -> fretway.bin().put(Actor.LOCAL_OWNER, ids, BulkListener.NONE));
    double afterwards = time(() -> library.find(LibraryQuery.all())) / 1000;
    double restored =
        seconds(() -> fretway.bin().restore(Actor.LOCAL_OWNER, ids, BulkListener.NONE));
    double artists = seconds(() -> walk(library));
    return String.format(
        Locale.ROOT,
        """
        | the library of 100,000 songs | |
        |---|---|
        | songs written a second, with their index | %.0f |
        | binning %,d songs, s | %.1f |
        | first page after that, ms | %.1f |
        | restoring them, s | %.1f |
        | all songs by artist, s | %.2f |
        """,
        library.size() / filled,
        ids.size(),
        binned,
        afterwards,
        restored,
        artists);
  }

  private static void walk(Library library) {
    try {
      library.byArtist(
          Optional.empty(),
          new ArtistVisitor() {
            @Override
            public void letter(String letter) {}

            @Override
            public void artist(String name) {}

            @Override
            public void song(SongMeta song) {}
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String rebuilding(Path data) throws Exception {
    long index = size(data.resolve("index"));
    long database = size(data.resolve(DATABASE + ".mv.db"));
    Folders.remove(data.resolve("index"));
    long start = System.nanoTime();
    try (Fretway fretway = Fretway.open(FretwayConfig.of(data))) {
      IndexReady.await(fretway.library());
    }
    double rebuilt = (System.nanoTime() - start) / MILLION / 1000;
    long heap = Runtime.getRuntime().maxMemory();
    return String.format(
        Locale.ROOT,
        """
        | index made anew, s | %.1f |
        | index on the disk, MiB | %.0f |
        | database, MiB | %.0f |
        | heap at most, MiB | %.0f |
        """,
        rebuilt,
        index / MIB,
        database / MIB,
        heap / MIB);
  }

  private static long size(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
