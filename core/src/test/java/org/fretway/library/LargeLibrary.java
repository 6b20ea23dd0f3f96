package org.fretway.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.chart.Tuning;
import org.fretway.chart.TuningName;
import org.fretway.format.SongFormat;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.practice.MadeUpProfiles;

/**
 * Fills a library with made-up songs, for measurements: few artists have many songs and many have
 * few, as in real collections. The same number gives the same songs.
 */
public final class LargeLibrary {
  private static final long SEED = 20_261_124;
  private static final int BATCH = 1000;
  private static final int ID_BYTES = 8;
  private static final int SONGS_OF_AN_ARTIST = 12;
  private static final int SONGS_OF_AN_ALBUM = 5;
  private static final int ALBUMS_OF_AN_ARTIST = 6;
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "cor", "dé", "el", "fra", "gö", "hal", "in", "jo", "ka", "lum", "mo", "ner", "ø",
          "pi", "qua", "rin", "sto", "ta", "ul", "ver", "wy", "xan", "yo", "zé");
  private static final List<Tuning> TUNINGS =
      List.of(
          Tuning.GUITAR_STANDARD,
          Tuning.GUITAR_STANDARD,
          new Tuning(List.of(-2, 0, 0, 0, 0, 0)),
          new Tuning(List.of(-1, -1, -1, -1, -1, -1)),
          new Tuning(List.of(0, 0, 0, 0, 0, 0, 0)));
  private static final List<List<String>> ARRANGEMENTS =
      List.of(
          List.of("Lead", "Rhythm", "Bass"),
          List.of("Lead", "Rhythm", "Bass", "Vocals"),
          List.of("Lead", "Bass"),
          List.of("Combo", "Bass"),
          List.of("Lead"));
  private static final List<List<String>> STEMS =
      List.of(
          List.of("full"),
          List.of("guitar", "bass", "drums", "vocals"),
          List.of("full", "guitar", "bass", "drums", "vocals", "piano"));
  private static final List<Integer> FAVORITES = List.of(0, 20, 500, 20_000);
  private static final int COVER_PX = 512;
  private static final String BLOB = "0".repeat(64);

  private final Random random = new Random(SEED);

  private final String root;
  private final String pathPrefix;

  /** The covers that songs draw theirs from; with none, songs have none. */
  private final List<String> covers = new ArrayList<>();

  private LargeLibrary(String root, String pathPrefix) {
    this.root = root;
    this.pathPrefix = pathPrefix;
  }

  /** Adds songs to a library; their charts and media are not there, and a scan finds them gone. */
  public static void fill(Library library, int songs) {
    fill(library, songs, new LargeLibrary("made up", ""));
  }

  /**
   * Adds songs that stay when the folder is scanned: they are behind a link in it that leads to
   * nothing, as to a drive that is away.
   */
  public static void fillAsAway(Library library, Path folder, int songs) throws IOException {
    Files.createSymbolicLink(folder.resolve("away"), folder.resolve("nowhere"));
    fill(library, songs, new LargeLibrary(LibraryFolder.ofUser(folder).name(), "away/"));
  }

  /**
   * Adds songs as {@link #fillAsAway(Library, Path, int)} does, each with one of some covers.
   *
   * @param pictures how many covers there are, each of 512 by 512 pixels
   */
  public static void fillAsAway(Library library, Path folder, int songs, int pictures)
      throws IOException {
    Files.createSymbolicLink(folder.resolve("away"), folder.resolve("nowhere"));
    LargeLibrary source = new LargeLibrary(LibraryFolder.ofUser(folder).name(), "away/");
    for (int picture = 0; picture < pictures; picture++) {
      byte[] png = Pictures.detailed(COVER_PX, picture);
      source.covers.add(library.blobs().put(new ByteArrayInputStream(png)));
    }
    fill(library, songs, source);
  }

  private static void fill(Library library, int songs, LargeLibrary source) {
    List<String> artists = source.names(Math.max(1, songs / SONGS_OF_AN_ARTIST), 2);
    List<String> albums = source.names(Math.max(1, songs / SONGS_OF_AN_ALBUM), 2);
    for (int first = 0; first < songs; first += BATCH) {
      int from = first;
      int to = Math.min(songs, first + BATCH);
      library
          .database()
          .write(
              session -> {
                for (int i = from; i < to; i++) {
                  session.persist(source.song(i, artists, albums));
                }
                return to;
              });
    }
    library.changed();
  }

  private List<String> names(int count, int words) {
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      names.add(name(words));
    }
    return names;
  }

  private String name(int words) {
    StringBuilder name = new StringBuilder();
    for (int word = 0; word < words; word++) {
      name.append(word == 0 ? "" : " ");
      int start = name.length();
      for (int syllable = 0; syllable < 2 + random.nextInt(2); syllable++) {
        name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
      }
      name.setCharAt(start, Character.toUpperCase(name.charAt(start)));
    }
    return name.toString();
  }

  private TrackRow song(int number, List<String> artists, List<String> albums) {
    TrackRow row = new TrackRow();
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    row.id = HexFormat.of().formatHex(id);
    row.root = root;
    row.filename = number + ".feedpak";
    row.path = pathPrefix + row.filename;
    // The reciprocal of an even spread: the nth artist gets about 1/n of what the first one has.
    int artist = (int) Math.pow(artists.size(), random.nextDouble()) - 1;
    int album = artist * ALBUMS_OF_AN_ARTIST + random.nextInt(ALBUMS_OF_AN_ARTIST);
    row.setTexts(
        artists.get(artist), name(1 + random.nextInt(3)), albums.get(album % albums.size()));
    row.format = oneOf(List.of(SongFormat.values()));
    row.releaseYear = random.nextInt(10) == 0 ? null : 1960 + random.nextInt(66);
    row.duration = 120 + random.nextInt(240);
    Tuning tuning = oneOf(TUNINGS);
    row.tuningName = TuningName.of(tuning);
    row.tuningOrder = TuningName.order(tuning);
    if (!covers.isEmpty()) {
      row.coverBlob = oneOf(covers);
    }
    row.hasLyrics = random.nextBoolean();
    row.addedAt = Instant.EPOCH.plusSeconds(number);
    row.modifiedAt = row.addedAt;
    for (String part : oneOf(ARRANGEMENTS)) {
      row.arrangements.add(ArrangementRow.of(part, 100 + random.nextInt(900), 0));
    }
    for (String stem : oneOf(STEMS)) {
      row.stems.add(StemRow.of(stem, true, new StoredFile(BLOB, "audio/ogg", 1)));
    }
    return row;
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Makes the library forget the pages that it keeps. */
  public static void forgetPages(Library library) {
    library.changed();
  }

  /** Fetches one row by its key, as the yardstick of what a query takes. */
  public static boolean rowByKey(Library library, String trackId) {
    return library.database().read(session -> session.find(TrackRow.class, trackId) != null);
  }

  /** Fills a new data folder and prints how long queries take: the folder, then how many songs. */
  public static void main(String[] args) throws Exception {
    try (Fretway fretway = Fretway.open(FretwayConfig.of(Path.of(args[0])))) {
      Library library = fretway.library();
      if (library.stats().totalSongs() == 0) {
        timed("fill", () -> filled(library, Integer.parseInt(args[1])));
      }
      for (int round = 0; round < 3; round++) {
        for (Sort sort : Sort.values()) {
          LibraryQuery query = LibraryQuery.all().withSort(sort);
          timed(sort + " first page", () -> library.find(query));
          timed(sort + " page 1000", () -> library.find(query.withPage(1000, 50)));
        }
        for (String text : List.of("corba", "goba xan", "nothing like it", "a")) {
          timed("search " + text, () -> library.find(LibraryQuery.all().withText(text)));
        }
        timed("stats", library::stats);
      }
      for (int marked : FAVORITES) {
        long profile = profileWithFavorites(Path.of(args[0]).resolve("fretway"), marked);
        for (int round = 0; round < 3; round++) {
          timeFavorites(library, LibraryQuery.all(), profile, marked);
        }
      }
    }
  }

  /**
   * Adds a profile that marked some of the songs, which are spread over all orders.
   *
   * @param database path without H2's suffix
   * @return its id
   */
  public static long profileWithFavorites(Path database, int marked) throws SQLException {
    long profile = MadeUpProfiles.add(database, "Fan of " + marked + " " + System.nanoTime());
    // Ids are drawn, so the first by id are spread over all orders.
    MadeUpProfiles.run(
        database,
        "insert into favorite select id, %d, current_timestamp from track order by id limit %d"
            .formatted(profile, marked));
    return profile;
  }

  private static void timeFavorites(Library library, LibraryQuery all, long profile, int marked) {
    Optional<Long> viewer = Optional.of(profile);
    LibraryQuery favorites =
        all.withFilter(
            SongFilter.NONE.withFavorites(Optional.of(new SongFilter.MarkedBy(profile, true))));
    timed("viewer first page", () -> library.find(all, viewer));
    timed("viewer page of 200", () -> library.find(all.withPage(0, 200), viewer));
    for (Sort sort : Sort.values()) {
      timed(marked + " favourites " + sort, () -> library.find(favorites.withSort(sort), viewer));
    }
    int last = Math.max(0, marked / LibraryQuery.DEFAULT_SIZE - 1);
    timed(
        marked + " favourites, last page",
        () -> library.find(favorites.withPage(last, LibraryQuery.DEFAULT_SIZE), viewer));
    timed(
        marked + " favourites with text", () -> library.find(favorites.withText("corba"), viewer));
  }

  private static int filled(Library library, int songs) {
    fill(library, songs);
    return songs;
  }

  private static void timed(String what, Supplier<Object> work) {
    long start = System.nanoTime();
    Object result = work.get();
    double milliseconds = (System.nanoTime() - start) / 1e6;
    String total = result instanceof Page<?> page ? " of " + page.total() : "";
    System.out.printf("%-36s %8.1f ms%s%n", what, milliseconds, total);
  }
}
