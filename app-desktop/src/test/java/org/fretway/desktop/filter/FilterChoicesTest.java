package org.fretway.desktop.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fretway.format.SongFormat;
import org.fretway.library.Facets;
import org.fretway.library.SongFilter;
import org.fretway.library.TuningCount;
import org.junit.jupiter.api.Test;

class FilterChoicesTest {
  private static final Facets FACETS =
      new Facets(
          Map.of(SongFormat.LOOSE, 2L),
          List.of(count("zither", 9), count("Bass", 8), count("lead", 5), count("Alto", 1)),
          List.of(count("vocals", 4), count("guitar", 2)),
          List.of(new TuningCount("E Standard", 7), new TuningCount("Drop D", 3)),
          6,
          1,
          10);

  @Test
  void parts_stand_in_their_usual_order_and_then_by_name() {
    FilterChoices choices = choices(SongFilter.NONE);

    assertThat(choices.arrangements())
        .extracting(Choice::label)
        .containsExactly("Lead", "Rhythm", "Bass", "Combo", "Alto", "Zither");
    assertThat(choices.arrangements())
        .extracting(Choice::songs)
        .containsExactly(5L, 0L, 8L, 0L, 1L, 9L);
    assertThat(choices.stems()).extracting(Choice::label).containsExactly("Guitar", "Vocals");
  }

  @Test
  void what_is_chosen_stays_though_no_song_is_left_with_it() {
    FilterChoices choices =
        choices(
            SongFilter.NONE
                .withArrangements(Set.of("Kazoo"), Set.of("LEAD"))
                .withStems(Set.of("drums"), Set.of())
                .withTunings(Set.of("C# Standard"))
                .withFormats(Set.of(SongFormat.PSARC)));

    assertThat(choices.arrangements())
        .contains(
            new Choice("Kazoo", "Kazoo", 10, Wanted.HAS),
            new Choice("LEAD", "LEAD", 10, Wanted.LACKS))
        .extracting(Choice::label)
        .doesNotContain("Lead");
    assertThat(choices.stems()).contains(new Choice("drums", "Drums", 10, Wanted.HAS));
    assertThat(choices.tunings().getFirst())
        .isEqualTo(new Choice("C# Standard", "C# Standard", 0, Wanted.HAS));
    assertThat(choices.formats().getFirst().wanted()).isEqualTo(Wanted.HAS);
  }

  @Test
  void what_was_seen_before_stays_with_a_count_of_nothing() {
    KnownParts known = KnownParts.NONE.with(FACETS);

    FilterChoices choices =
        FilterChoices.of(FilterChoices.NO_FACETS, SongFilter.NONE, known, false);

    assertThat(choices.arrangements())
        .extracting(Choice::label)
        .containsExactly("Lead", "Rhythm", "Bass", "Combo", "Alto", "Zither");
    assertThat(choices.stems()).extracting(Choice::songs).containsExactly(0L, 0L);
  }

  @Test
  void tunings_come_with_the_most_frequent_first() {
    assertThat(choices(SongFilter.NONE.withTunings(Set.of("Drop D"))).tunings())
        .containsExactly(
            new Choice("E Standard", "E Standard", 7, Wanted.EITHER),
            new Choice("Drop D", "Drop D", 3, Wanted.HAS));
  }

  @Test
  void all_songs_that_are_left_lack_what_must_not_be_there() {
    Choice lyrics = choices(SongFilter.NONE.withLyrics(Optional.of(false))).lyrics();

    assertThat(lyrics).isEqualTo(new Choice("Lyrics", "Lyrics", 10, Wanted.LACKS));
    assertThat(lyrics.spoken()).isEqualTo("Lyrics: must not be there, 10 songs");
  }

  @Test
  void favourites_can_be_asked_for_only_where_somebody_can_have_some() {
    assertThat(choices(SongFilter.NONE).favorites()).isEmpty();
    assertThat(FilterChoices.of(FACETS, SongFilter.NONE, KnownParts.NONE, true).favorites())
        .contains(new Choice("Favourites", "Favourites", 1, Wanted.EITHER));
  }

  @Test
  void of_endless_names_only_some_are_shown() {
    List<Facets.Count> many =
        IntStream.range(0, 1000).mapToObj(i -> count("part " + i, 1000 - i)).toList();
    Facets facets = new Facets(Map.of(), many, many, List.of(), 0, 0, 1000);

    FilterChoices choices =
        FilterChoices.of(facets, SongFilter.NONE, KnownParts.NONE.with(facets), false);

    assertThat(choices.stems()).hasSize(FilterChoices.MAX_PARTS);
  }

  private static FilterChoices choices(SongFilter filter) {
    return FilterChoices.of(FACETS, filter, KnownParts.NONE, false);
  }

  private static Facets.Count count(String name, long songs) {
    return new Facets.Count(name, songs);
  }
}
