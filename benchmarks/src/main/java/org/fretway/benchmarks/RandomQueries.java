package org.fretway.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fretway.format.SongFormat;
import org.fretway.library.Library;
import org.fretway.library.LibraryQuery;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.library.SongFilter;
import org.fretway.library.SongMeta;

/** Draws queries as people ask them: beginnings of words that songs have, and filters. */
final class RandomQueries {
  private static final int KNOWN_SONGS = 2000;
  private static final int LEFT_OUT_OF = 3;
  private static final List<String> ARRANGEMENTS = List.of("Lead", "Rhythm", "Bass", "Vocals");
  private static final List<String> STEMS = List.of("full", "guitar", "drums", "piano");
  private static final List<String> TUNINGS = List.of("E Standard", "Drop D", "Eb Standard");

  private final Random random = new Random(1);
  private final List<SongMeta> known = new ArrayList<>();
  private final long fan;
  private final long collector;

  /**
   * Creates the queries of a library.
   *
   * @param fan a profile with favourites
   * @param collector a profile with many
   */
  RandomQueries(Library library, int songs, long fan, long collector) {
    this.fan = fan;
    this.collector = collector;
    while (known.size() < KNOWN_SONGS) {
      int page = random.nextInt(songs / LibraryQuery.MAX_SIZE);
      known.addAll(library.find(LibraryQuery.all().withPage(page, LibraryQuery.MAX_SIZE)).items());
    }
  }

  /** Returns a song that is there. */
  SongMeta song() {
    return oneOf(known);
  }

  /** Returns a query in any order. */
  LibraryQuery query(boolean text, boolean typo, boolean filters, int page) {
    LibraryQuery query =
        LibraryQuery.all()
            .withSort(oneOf(List.of(Sort.values())))
            .withPage(page, LibraryQuery.DEFAULT_SIZE);
    query = filters ? query.withFilter(filter()) : query;
    return text ? query.withText(typo ? misspelt() : typed()) : query;
  }

  /** Returns the profile with favourites. */
  long fan() {
    return fan;
  }

  /** Returns a query for the favourites of the fan, in any order. */
  LibraryQuery favorites() {
    return markedBy(fan, query(false, false, false, 0));
  }

  /** Returns a query for the favourites of the collector, in any order. */
  LibraryQuery manyFavorites(int page) {
    return markedBy(collector, query(false, false, false, page));
  }

  private static LibraryQuery markedBy(long profile, LibraryQuery query) {
    return query.withFilter(
        SongFilter.NONE.withFavorites(Optional.of(new SongFilter.MarkedBy(profile, true))));
  }

  /** Returns what somebody has typed so far of one word, or of two in any order. */
  private String typed() {
    SongMeta song = song();
    String first = beginning(oneOf(words(song.title())));
    return random.nextBoolean() ? first : beginning(oneOf(words(song.artist()))) + " " + first;
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  private String beginning(String word) {
    return word.substring(0, 1 + random.nextInt(word.length()));
  }

  /** Returns the title of a song without one of its letters. */
  private String misspelt() {
    String title = song().title();
    int wrong = 1 + random.nextInt(title.length() - 1);
    return title.substring(0, wrong) + title.substring(wrong + 1);
  }

  private SongFilter filter() {
    SongFilter filter = SongFilter.NONE.withArrangements(some(ARRANGEMENTS), some(ARRANGEMENTS));
    filter = filter.withStems(some(STEMS), Set.of());
    if (random.nextInt(LEFT_OUT_OF) == 0) {
      filter = filter.withTunings(Set.of(oneOf(TUNINGS)));
    }
    if (random.nextInt(LEFT_OUT_OF) == 0) {
      filter = filter.withFormats(Set.of(oneOf(List.of(SongFormat.values()))));
    }
    return random.nextInt(LEFT_OUT_OF) == 0
        ? filter.withLyrics(Optional.of(random.nextBoolean()))
        : filter;
  }

  private Set<String> some(List<String> all) {
    return random.nextInt(LEFT_OUT_OF) == 0 ? Set.of(oneOf(all)) : Set.of();
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
