package org.fretway.library;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fretway.format.SongFormat;
import org.fretway.library.LibraryQuery.Sort;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index against going through all songs one by one, on libraries drawn at random. */
class SearchReferenceTest {
  private static final int SONGS = 250;
  private static final int QUERIES = 300;
  private static final List<String> NAMES =
      List.of("Ana", "áNA", "Bo", "bø", "Çelik", "zoe 7", "#1", "", "Zoë", "ana bo", "日本", "😀 x");
  private static final List<String> PARTS = List.of("Lead", "LEAD", "Bass", "Rhythm");
  private static final List<String> STEMS = List.of("full", "Drums", "drums", "bass");
  private static final List<String> TUNINGS = List.of("E Standard", "Drop D", "B Standard");

  @TempDir private Path temp;
  private final List<TrackRow> rows = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void every_query_finds_what_going_through_all_songs_finds(long seed) throws Exception {
    Random random = new Random(seed);
    try (IndexedLibrary library = new IndexedLibrary(temp).awaitReady()) {
      for (int i = 0; i < SONGS; i++) {
        add(library, random);
        if (i % 10 == 9) {
          // So that it is read in many states, of which each takes over from the one before.
          library.library().find(query(random));
          changeOne(library, random);
        }
      }
      for (int i = 0; i < QUERIES; i++) {
        LibraryQuery query = query(random);
        Page<SongMeta> page = library.library().find(query);
        List<TrackRow> expected = expected(query);
        assertThat(page.total()).as("%s", query).isEqualTo(expected.size());
        assertThat(page.items())
            .as("%s", query)
            .extracting(SongMeta::trackId)
            .containsExactlyElementsOf(
                expected.stream()
                    .skip((long) query.page() * query.size())
                    .limit(query.size())
                    .map(row -> row.id)
                    .toList());
        assertThat(page.items()).allSatisfy(song -> assertThat(song).isEqualTo(meta(song)));
        check(library.library().facets(query, Optional.empty()), query);
        assertThat(library.library().letters(query)).as("%s", query).isEqualTo(letters(query));
      }
      assertThat(library.library().indexStatus().state()).isEqualTo(IndexStatus.State.READY);
    }
  }

  private void check(Facets facets, LibraryQuery query) {
    List<TrackRow> songs = expected(query);
    SongFilter filter = query.filter();
    assertThat(facets.total()).as("%s", query).isEqualTo(songs.size());
    assertThat(facets.lyrics()).isEqualTo(songs.stream().filter(row -> row.hasLyrics).count());
    assertThat(facets.formats())
        .as("%s", query)
        .isEqualTo(
            counts(
                expected(query.withFilter(filter.withFormats(Set.of()))),
                row -> Set.of(row.format)));
    assertThat(facets.tunings().stream().collect(toMap(TuningCount::name, TuningCount::count)))
        .as("%s", query)
        .isEqualTo(
            counts(
                expected(query.withFilter(filter.withTunings(Set.of()))),
                row -> Set.of(row.tuningName)));
    assertThat(folded(facets.arrangements()))
        .as("%s", query)
        .isEqualTo(
            counts(
                songs,
                row ->
                    row.arrangements.stream().map(it -> TextFold.fold(it.name)).collect(toSet())));
    assertThat(folded(facets.stems()))
        .as("%s", query)
        .isEqualTo(
            counts(
                songs,
                row -> row.stems.stream().map(it -> TextFold.fold(it.stemId)).collect(toSet())));
  }

  private static Map<String, Long> folded(List<Facets.Count> counts) {
    return counts.stream().collect(toMap(it -> TextFold.fold(it.name()), Facets.Count::songs));
  }

  private static <T> Map<T, Long> counts(List<TrackRow> songs, Function<TrackRow, Set<T>> values) {
    return songs.stream()
        .flatMap(row -> values.apply(row).stream())
        .collect(groupingBy(it -> it, counting()));
  }

  private List<LetterStart> letters(LibraryQuery query) {
    boolean byArtist = query.sort() == Sort.ARTIST || query.sort() == Sort.ARTIST_DESC;
    if (!byArtist && query.sort() != Sort.TITLE && query.sort() != Sort.TITLE_DESC) {
      return List.of();
    }
    List<LetterStart> starts = new ArrayList<>();
    List<TrackRow> songs = expected(query);
    for (int i = 0; i < songs.size(); i++) {
      String letter = TextFold.letter(byArtist ? songs.get(i).artistKey : songs.get(i).titleKey);
      if (starts.isEmpty() || !starts.getLast().letter().equals(letter)) {
        starts.add(new LetterStart(letter, i));
      }
    }
    return starts;
  }

  private void add(IndexedLibrary library, Random random) {
    library.add(
        oneOf(NAMES, random),
        oneOf(NAMES, random),
        oneOf(NAMES, random),
        row -> {
          row.format = oneOf(List.of(SongFormat.values()), random);
          row.releaseYear = random.nextInt(3) == 0 ? null : 1990 + random.nextInt(4);
          row.hasLyrics = random.nextBoolean();
          int tuning = random.nextInt(TUNINGS.size());
          row.tuningName = TUNINGS.get(tuning);
          row.tuningOrder = -tuning;
          row.addedAt = row.addedAt.minusSeconds(random.nextInt(5));
          row.arrangements.add(ArrangementRow.of(oneOf(PARTS, random), random.nextInt(9), 0));
          row.stems.add(
              StemRow.of(
                  oneOf(STEMS, random), true, new StoredFile("0".repeat(64), "audio/ogg", 1)));
          rows.add(row);
        });
  }

  private void changeOne(IndexedLibrary library, Random random) {
    TrackRow row = rows.get(random.nextInt(rows.size()));
    if (random.nextBoolean()) {
      library.remove(row.id);
      rows.remove(row);
    } else {
      String title = oneOf(NAMES, random);
      row.setTexts(row.artist, title, row.album);
      library.change(row.id, it -> it.setTexts(it.artist, title, it.album));
    }
  }

  private static LibraryQuery query(Random random) {
    SongFilter filter =
        SongFilter.NONE
            .withFormats(some(List.of(SongFormat.values()), random))
            .withArrangements(some(PARTS, random), some(PARTS, random))
            .withStems(some(STEMS, random), some(STEMS, random))
            .withTunings(some(TUNINGS, random));
    if (random.nextInt(3) == 0) {
      filter = filter.withLyrics(Optional.of(random.nextBoolean()));
    }
    if (random.nextInt(6) == 0) {
      filter =
          filter.withArtist(
              Optional.of(oneOf(NAMES, random)),
              random.nextBoolean() ? Optional.of(oneOf(NAMES, random)) : Optional.empty());
    }
    String text = List.of("", "", "an", "b", "ana bo", "zoe", "日").get(random.nextInt(7));
    int size = 1 + random.nextInt(20);
    return LibraryQuery.all()
        .withText(text)
        .withSort(oneOf(List.of(Sort.values()), random))
        .withPage(random.nextInt(20), size)
        .withFilter(filter);
  }

  private static <T> Set<T> some(List<T> all, Random random) {
    Set<T> some = new HashSet<>();
    if (random.nextInt(4) == 0) {
      some.add(oneOf(all, random));
      some.add(oneOf(all, random));
    }
    return some;
  }

  private static <T> T oneOf(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private List<TrackRow> expected(LibraryQuery query) {
    return rows.stream().filter(matches(query)).sorted(order(query.sort())).toList();
  }

  private static Predicate<TrackRow> matches(LibraryQuery query) {
    SongFilter filter = query.filter();
    return row ->
        TextFold.words(query.text()).stream().allMatch(word -> hasWord(row, word))
            && (filter.formats().isEmpty() || filter.formats().contains(row.format))
            && (filter.tunings().isEmpty() || filter.tunings().contains(row.tuningName))
            && filter.lyrics().map(sung -> sung == row.hasLyrics).orElse(true)
            && filter.arrangementsHas().stream().allMatch(name -> hasPart(row, name))
            && filter.arrangementsLacks().stream().noneMatch(name -> hasPart(row, name))
            && filter.stemsHas().stream().allMatch(id -> hasStem(row, id))
            && filter.stemsLacks().stream().noneMatch(id -> hasStem(row, id))
            && filter.artist().map(name -> TextFold.fold(name).equals(row.artistKey)).orElse(true)
            && filter.album().map(row.album::equals).orElse(true);
  }

  private static boolean hasWord(TrackRow row, String word) {
    return TextFold.words(row.artist + " " + row.title + " " + row.album).stream()
        .anyMatch(its -> its.startsWith(word));
  }

  private static boolean hasPart(TrackRow row, String name) {
    return row.arrangements.stream().anyMatch(it -> it.name.equalsIgnoreCase(name));
  }

  private static boolean hasStem(TrackRow row, String id) {
    return row.stems.stream().anyMatch(it -> it.stemId.equalsIgnoreCase(id));
  }

  private static Comparator<TrackRow> order(Sort sort) {
    // By code points, as the index compares.
    Comparator<String> text = Comparator.comparing(it -> it.codePoints().boxed().toList(), lists());
    Comparator<TrackRow> artist = Comparator.comparing(row -> row.artistKey, text);
    Comparator<TrackRow> title = Comparator.comparing(row -> row.titleKey, text);
    Comparator<TrackRow> id = Comparator.comparing(row -> row.id);
    Comparator<TrackRow> rest = artist.thenComparing(title).thenComparing(id);
    Comparator<TrackRow> year =
        Comparator.comparing(
            row -> row.releaseYear, Comparator.nullsLast(Comparator.naturalOrder()));
    Comparator<TrackRow> latest =
        Comparator.comparing(
            row -> row.releaseYear, Comparator.nullsLast(Comparator.reverseOrder()));
    return switch (sort) {
      case ARTIST -> rest;
      case ARTIST_DESC -> artist.reversed().thenComparing(title).thenComparing(id);
      case TITLE -> title.thenComparing(artist).thenComparing(id);
      case TITLE_DESC -> title.reversed().thenComparing(artist).thenComparing(id);
      case RECENT ->
          Comparator.<TrackRow, Instant>comparing(row -> row.addedAt)
              .reversed()
              .thenComparing(rest);
      case TUNING -> Comparator.<TrackRow>comparingInt(row -> row.tuningOrder).thenComparing(rest);
      case YEAR -> year.thenComparing(rest);
      case YEAR_DESC -> latest.thenComparing(rest);
    };
  }

  private static Comparator<List<Integer>> lists() {
    return (a, b) -> {
      for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
        int byOne = Integer.compare(a.get(i), b.get(i));
        if (byOne != 0) {
          return byOne;
        }
      }
      return Integer.compare(a.size(), b.size());
    };
  }

  private SongMeta meta(SongMeta song) {
    TrackRow row =
        rows.stream().filter(it -> it.id.equals(song.trackId())).findFirst().orElseThrow();
    boolean hasEstd =
        !row.tuningName.equals("E Standard")
            && rows.stream()
                .anyMatch(
                    it ->
                        it.artistKey.equals(row.artistKey)
                            && it.titleKey.equals(row.titleKey)
                            && it.tuningName.equals("E Standard"));
    List<ArrangementSummary> arrangements = new ArrayList<>();
    row.arrangements.forEach(
        it -> arrangements.add(new ArrangementSummary(arrangements.size(), it.name, it.notes)));
    return row.toMeta(hasEstd, arrangements, row.stems.stream().map(stem -> stem.stemId).toList());
  }
}
