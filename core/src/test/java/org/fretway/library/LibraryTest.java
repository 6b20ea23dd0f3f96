package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fretway.chart.Tuning;
import org.fretway.chart.TuningName;
import org.fretway.format.SongFormat;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.storage.Database;
import org.fretway.storage.EmptyDatabase;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {
  private static final Tuning DROP_D = new Tuning(List.of(-2, 0, 0, 0, 0, 0));
  private static final Tuning FLAT = new Tuning(List.of(-1, -1, -1, -1, -1, -1));

  @TempDir private static Path temp;
  private static Database database;
  private static Library library;

  @BeforeAll
  static void open() throws Exception {
    database = Database.openFile(EmptyDatabase.at(temp.resolve("db")), Library.entities());
    library = BareLibrary.of(database, temp);
    IndexReady.await(library);
    database.write(
        session -> {
          session.persist(song(1, "Motörhead", "Ace", "Spades", 1980, FLAT));
          session.persist(song(2, "motorhead", "Bomber", "Bomber", 1979, FLAT));
          session.persist(song(3, "ABBA", "Waterloo", "Waterloo", 1974, Tuning.GUITAR_STANDARD));
          session.persist(song(4, "Émilie", "100% Pure_Gold", "", null, DROP_D));
          session.persist(song(5, "2 Unlimited", "Ace", "No\\Limits", 1993, DROP_D));
          TrackRow bass = song(6, "Zappa", "Äther", "Bass", 1970, Tuning.BASS_STANDARD);
          bass.arrangements.removeIf(arrangement -> arrangement.name.equals("Lead"));
          bass.stems.add(StemRow.of("Drums", true, new StoredFile("0".repeat(64), "audio/ogg", 1)));
          bass.hasLyrics = true;
          bass.format = SongFormat.PSARC;
          session.persist(bass);
          TrackRow away = song(7, "Away", "Away", "Away", 2000, DROP_D);
          away.missing = true;
          session.persist(away);
          return away;
        });
  }

  @AfterAll
  static void close() {
    library.close();
    database.close();
  }

  private static TrackRow song(
      int id, String artist, String title, String album, @Nullable Integer year, Tuning tuning) {
    TrackRow row = new TrackRow();
    row.id = "%016x".formatted(id);
    row.path = id + ".feedpak";
    row.filename = row.path;
    row.setTexts(artist, title, album);
    row.releaseYear = year;
    row.tuningName = TuningName.of(tuning);
    row.tuningOrder = TuningName.order(tuning);
    row.addedAt = Instant.ofEpochSecond(id);
    row.arrangements.add(ArrangementRow.of("Lead", 10, 0));
    row.arrangements.add(ArrangementRow.of("Bass", 20, 0));
    row.stems.add(StemRow.of("full", true, new StoredFile("0".repeat(64), "audio/ogg", 1)));
    return row;
  }

  private static String ids(LibraryQuery query) {
    return library.find(query).items().stream()
        .map(song -> song.trackId().substring(15))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "ARTIST, 534126",
    "ARTIST_DESC, 612435",
    "TITLE, 451623",
    "TITLE_DESC, 326514",
    "RECENT, 654321",
    "TUNING, 541236",
    "YEAR, 632154",
    "YEAR_DESC, 512364",
  })
  void every_order_ignores_case_and_diacritics_and_breaks_ties_by_artist(Sort sort, String ids) {
    assertThat(ids(LibraryQuery.all().withSort(sort))).isEqualTo(ids);
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void pages_follow_each_other_without_gap_or_overlap(Sort sort) {
    LibraryQuery query = LibraryQuery.all().withSort(sort);

    String pages =
        IntStream.range(0, 4)
            .mapToObj(page -> ids(query.withPage(page, 2)))
            .collect(Collectors.joining());

    assertThat(pages).isEqualTo(ids(query)).hasSize(6);
    assertThat(library.find(query.withPage(1, 4)))
        .satisfies(page -> assertThat(page.total()).isEqualTo(6))
        .satisfies(page -> assertThat(page.items()).hasSize(2));
    assertThat(library.find(query.withPage(Integer.MAX_VALUE, 200)).items()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "motorhead, 12",
    "MOTÖRHEAD, 12",
    "'  spades   motör ', 1",
    "ace, 51",
    "emilie gold, 4",
    "%, 4",
    "_, 4",
    "\\, 5",
    "headace, ''",
    "'a''b', 3",
    "'x''b', ''",
    "away, ''",
  })
  void every_word_must_be_in_artist_title_or_album(String text, String ids) {
    assertThat(ids(LibraryQuery.all().withText(text))).isEqualTo(ids);
  }

  @Test
  void filters_narrow_the_result() {
    Set<String> none = Set.of();
    assertThat(ids(filter(Optional.of(SongFormat.PSARC), none, none, none, none, false, none)))
        .isEqualTo("6");
    assertThat(ids(filter(Optional.empty(), Set.of("lead"), none, none, none, false, none)))
        .isEqualTo("53412");
    assertThat(
            ids(filter(Optional.empty(), Set.of("Bass"), Set.of("LEAD"), none, none, false, none)))
        .isEqualTo("6");
    assertThat(ids(filter(Optional.empty(), none, none, Set.of("drums"), none, false, none)))
        .isEqualTo("6");
    assertThat(
            ids(filter(Optional.empty(), none, none, Set.of("full"), Set.of("drums"), false, none)))
        .isEqualTo("53412");
    assertThat(ids(filter(Optional.empty(), none, none, none, none, true, none))).isEqualTo("6");
    assertThat(
            ids(
                filter(
                    Optional.empty(),
                    none,
                    none,
                    none,
                    none,
                    false,
                    Set.of("Drop D", "Eb Standard"))))
        .isEqualTo("5412");
  }

  @Test
  void filters_can_ask_for_what_is_not_there_and_for_one_artist_or_album() {
    assertThat(ids(with(SongFilter.NONE.withLyrics(Optional.of(false))))).isEqualTo("53412");
    assertThat(ids(with(SongFilter.NONE.withFormats(Set.of(SongFormat.PSARC, SongFormat.SLOPPAK)))))
        .isEqualTo("534126");
    assertThat(ids(with(SongFilter.NONE.withArtist(Optional.of("MOTÖRHEAD"), Optional.empty()))))
        .isEqualTo("12");
    assertThat(
            ids(with(SongFilter.NONE.withArtist(Optional.of("motorhead"), Optional.of("Spades")))))
        .isEqualTo("1");
    assertThat(ids(with(SongFilter.NONE.withArtist(Optional.of("Émilie"), Optional.of("")))))
        .isEqualTo("4");
  }

  private static LibraryQuery with(SongFilter filter) {
    return LibraryQuery.all().withFilter(filter);
  }

  @Test
  void facets_count_what_is_left_with_each_choice() {
    Facets all = library.facets(LibraryQuery.all(), Optional.empty());

    assertThat(all.total()).isEqualTo(6);
    assertThat(all.formats()).isEqualTo(Map.of(SongFormat.SLOPPAK, 5L, SongFormat.PSARC, 1L));
    assertThat(all.arrangements())
        .containsExactly(new Facets.Count("Bass", 6), new Facets.Count("Lead", 5));
    assertThat(all.stems())
        .containsExactly(new Facets.Count("full", 6), new Facets.Count("Drums", 1));
    assertThat(all.tunings()).isEqualTo(library.tunings());
    assertThat(all.lyrics()).isEqualTo(1);
    assertThat(all.favorites()).isZero();
  }

  @Test
  void facets_leave_out_the_choice_among_what_a_song_has_but_one_of() {
    SongFilter filter =
        SongFilter.NONE
            .withFormats(Set.of(SongFormat.SLOPPAK))
            .withTunings(Set.of("Drop D"))
            .withLyrics(Optional.of(false));

    Facets facets = library.facets(with(filter), Optional.empty());

    assertThat(facets.total()).isEqualTo(2);
    assertThat(facets.formats()).isEqualTo(Map.of(SongFormat.SLOPPAK, 2L));
    assertThat(facets.tunings())
        .containsExactly(
            new TuningCount("Drop D", 2),
            new TuningCount("Eb Standard", 2),
            new TuningCount("E Standard", 1));
    assertThat(facets.arrangements())
        .containsExactly(new Facets.Count("Bass", 2), new Facets.Count("Lead", 2));
    assertThat(facets.lyrics()).isZero();
  }

  @Test
  void letters_begin_where_the_order_has_their_first_song() {
    assertThat(library.letters(LibraryQuery.all()))
        .containsExactly(
            new LetterStart("#", 0),
            new LetterStart("A", 1),
            new LetterStart("E", 2),
            new LetterStart("M", 3),
            new LetterStart("Z", 5));
    assertThat(library.letters(LibraryQuery.all().withSort(Sort.TITLE_DESC)))
        .containsExactly(
            new LetterStart("W", 0),
            new LetterStart("B", 1),
            new LetterStart("A", 2),
            new LetterStart("#", 5));
    assertThat(library.letters(LibraryQuery.all().withSort(Sort.YEAR))).isEmpty();
  }

  @Test
  void artists_and_their_albums_are_counted_whatever_way_they_are_written() {
    assertThat(library.artists(LibraryQuery.all()))
        .containsExactly(
            new ArtistCount("2 Unlimited", "#", 1),
            new ArtistCount("ABBA", "A", 1),
            new ArtistCount("Émilie", "E", 1),
            new ArtistCount("Motörhead", "M", 2),
            new ArtistCount("Zappa", "Z", 1));
    assertThat(library.artists(LibraryQuery.all().withText("bomber")))
        .containsExactly(new ArtistCount("motorhead", "M", 1));
    assertThat(library.albums(LibraryQuery.all(), "MOTORHEAD"))
        .containsExactly(new AlbumCount("Bomber", 1), new AlbumCount("Spades", 1));
  }

  private static LibraryQuery filter(
      Optional<SongFormat> format,
      Set<String> arrangementsHas,
      Set<String> arrangementsLacks,
      Set<String> stemsHas,
      Set<String> stemsLacks,
      boolean hasLyrics,
      Set<String> tunings) {
    return LibraryQuery.all()
        .withFilter(
            SongFilter.NONE
                .withFormats(format.map(Set::of).orElse(Set.of()))
                .withArrangements(arrangementsHas, arrangementsLacks)
                .withStems(stemsHas, stemsLacks)
                .withLyrics(hasLyrics ? Optional.of(true) : Optional.empty())
                .withTunings(tunings));
  }

  @Test
  void a_song_in_a_list_has_its_arrangements_and_stems_in_order() {
    SongMeta song = library.find(LibraryQuery.all().withText("zappa")).items().getFirst();

    assertThat(song.arrangements()).containsExactly(new ArrangementSummary(0, "Bass", 20));
    assertThat(song.stemIds()).containsExactly("full", "Drums");
    assertThat(song.stemCount()).isEqualTo(2);
    assertThat(song.format()).isEqualTo("psarc");
  }

  @Test
  void stats_count_songs_artists_and_first_letters() {
    LibraryStats stats = library.stats();

    assertThat(stats.totalSongs()).isEqualTo(6);
    assertThat(stats.totalArtists()).isEqualTo(5);
    assertThat(stats.letters().toString()).isEqualTo("{#=1, A=1, E=1, M=2, Z=1}");
  }

  @Test
  void tunings_are_counted_the_most_frequent_first_then_the_lowest() {
    assertThat(library.tunings())
        .containsExactly(
            new TuningCount("Drop D", 2),
            new TuningCount("Eb Standard", 2),
            new TuningCount("E Standard", 2));
  }

  @Test
  void some_songs_with_a_cover_are_drawn_anew_each_time() {
    assertThat(library.someWithCover(10)).isEmpty();
    int songs = 100;
    change(session -> addCovers(session, songs));
    try {
      assertThat(library.someWithCover(200)).hasSize(songs).doesNotHaveDuplicates();
      List<String> some = library.someWithCover(30);
      assertThat(some).hasSize(30).doesNotHaveDuplicates();
      assertThat(Stream.generate(() -> library.someWithCover(30)).limit(5).distinct()).hasSize(5);
    } finally {
      change(
          session -> {
            session
                .createSelectionQuery("from TrackRow where coverBlob is not null", TrackRow.class)
                .getResultStream()
                .forEach(session::remove);
            return songs;
          });
    }
  }

  /** Changes the songs, and says so as whoever changes them does. */
  private static <T> void change(Function<Session, T> work) {
    database.write(work);
    library.changed();
  }

  private static int addCovers(Session session, int songs) {
    for (int i = 0; i < songs; i++) {
      TrackRow row = song(1000 + i, "Covered", "Song " + i, "", 2000, DROP_D);
      row.id = "%016x".formatted((i + 1) * (Long.MAX_VALUE / songs));
      row.coverBlob = "0".repeat(64);
      session.persist(row);
    }
    return songs;
  }

  @Test
  void the_revision_grows_with_every_change() {
    long before = library.revision();
    assertThat(library.revision()).isEqualTo(before);
    library.changed();
    assertThat(library.revision()).isGreaterThan(before);
  }

  @Test
  void a_track_that_is_not_there_has_nothing() throws Exception {
    for (String id : List.of("0000000000000007", "ffffffffffffffff", "", "no id")) {
      assertThat(library.track(id)).isEmpty();
      assertThat(library.cover(id)).isEmpty();
      assertThat(library.audio(id)).isEmpty();
      assertThat(library.chart(id, 0)).isEmpty();
      assertThat(library.lyricTracks(id)).isEmpty();
    }
    assertThat(library.chart("0000000000000001", -1)).isEmpty();
    assertThat(library.chart("0000000000000001", 2)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 201})
  void a_page_size_out_of_range_is_refused(int size) {
    assertThatIllegalArgumentException().isThrownBy(() -> LibraryQuery.all().withPage(0, size));
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void every_order_is_found_by_its_name(Sort sort) {
    assertThat(Sort.byApiName(sort.apiName())).contains(sort);
  }

  @Test
  void a_song_that_is_there_in_e_standard_too_says_so() {
    change(
        session -> {
          session.persist(song(8, "MOTORHEAD", "acé", "Retuned", 2001, Tuning.GUITAR_STANDARD));
          return session;
        });
    try {
      List<SongMeta> songs = library.find(LibraryQuery.all()).items();
      assertThat(songs.stream().filter(SongMeta::hasEstd))
          .extracting(SongMeta::trackId)
          .containsExactly("%016x".formatted(1));
      assertThat(library.track("%016x".formatted(1)).orElseThrow().hasEstd()).isTrue();
      assertThat(library.track("%016x".formatted(8)).orElseThrow().hasEstd()).isFalse();
      setMissing(8);
      assertThat(library.find(LibraryQuery.all()).items()).noneMatch(SongMeta::hasEstd);
    } finally {
      change(session -> remove(session, 8));
    }
  }

  private static void setMissing(int id) {
    change(session -> session.find(TrackRow.class, "%016x".formatted(id)).missing = true);
  }

  private static boolean remove(Session session, int id) {
    session.remove(session.find(TrackRow.class, "%016x".formatted(id)));
    return true;
  }
}
