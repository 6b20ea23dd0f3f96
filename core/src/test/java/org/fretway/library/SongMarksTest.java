package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fretway.Fretway;
import org.fretway.FretwayConfig;
import org.fretway.library.LibraryQuery.Sort;
import org.fretway.practice.MadeUpProfiles;
import org.fretway.profile.Actor;
import org.fretway.storage.EmptyDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What profiles made of songs, in lists of them. */
class SongMarksTest {
  private static final int SONGS = 1200;

  /** More than are looked up one by one. */
  private static final int MANY = 800;

  private static final int FEW = 30;

  @TempDir private static Path temp;
  private static Fretway fretway;
  private static Library library;
  private static long fan;
  private static long collector;
  private static long newcomer;

  @BeforeAll
  static void open() throws Exception {
    fretway = Fretway.open(FretwayConfig.of(EmptyDatabase.in(temp.resolve("data"))));
    library = fretway.library();
    LargeLibrary.fill(library, SONGS);
    fan = profile("Fan", FEW);
    collector = profile("Collector", MANY);
    newcomer = profile("Newcomer", 0);
    // Songs that are marked, but whose files are gone.
    library
        .database()
        .write(
            session -> {
              session
                  .createSelectionQuery("from TrackRow order by id", TrackRow.class)
                  .setMaxResults(3)
                  .getResultStream()
                  .forEach(row -> row.missing = true);
              return session;
            });
    IndexReady.await(library);
  }

  @AfterAll
  static void close() {
    fretway.close();
  }

  private static Path database() {
    return temp.resolve("data").resolve("fretway");
  }

  private static long profile(String name, int favorites) throws Exception {
    long id = MadeUpProfiles.add(database(), name);
    MadeUpProfiles.run(
        database(),
        "insert into favorite (track_id, profile_id, marked_at)"
            + " select id, %d, current_timestamp from track order by id limit %d"
                .formatted(id, favorites));
    return id;
  }

  private static List<SongMeta> all(LibraryQuery query, Optional<Long> viewer) {
    List<SongMeta> songs = new ArrayList<>();
    Page<SongMeta> page;
    do {
      page = library.find(query.withPage(songs.size() / 200, 200), viewer);
      songs.addAll(page.items());
    } while (!page.items().isEmpty() && songs.size() % 200 == 0);
    assertThat(page.total()).isEqualTo(songs.size());
    return songs;
  }

  private static SongFilter markedBy(long profile) {
    return SongFilter.NONE.withFavorites(Optional.of(new SongFilter.MarkedBy(profile, true)));
  }

  @ParameterizedTest
  @EnumSource
  void favourites_are_in_the_order_of_the_library_be_they_few_or_many(Sort sort) {
    LibraryQuery query = LibraryQuery.all().withSort(sort);
    for (long profile : new long[] {fan, collector}) {
      Optional<Long> viewer = Optional.of(profile);
      List<SongMeta> marked = all(query, viewer).stream().filter(SongMeta::favorite).toList();

      assertThat(marked).hasSize((profile == fan ? FEW : MANY) - 3);
      assertThat(all(query.withFilter(markedBy(profile)), viewer)).isEqualTo(marked);
    }
  }

  @Test
  void favourites_are_narrowed_by_the_other_filters() {
    for (long profile : new long[] {fan, collector}) {
      LibraryQuery query = LibraryQuery.all().withText("a").withFilter(markedBy(profile));
      List<SongMeta> marked =
          all(LibraryQuery.all().withText("a"), Optional.of(profile)).stream()
              .filter(SongMeta::favorite)
              .toList();

      assertThat(all(query, Optional.of(profile))).isEqualTo(marked).isNotEmpty();
    }
  }

  @Test
  void what_was_not_marked_is_all_else() {
    for (long profile : new long[] {fan, collector, newcomer}) {
      Optional<Long> viewer = Optional.of(profile);
      SongFilter others =
          SongFilter.NONE.withFavorites(Optional.of(new SongFilter.MarkedBy(profile, false)));
      List<SongMeta> unmarked =
          all(LibraryQuery.all(), viewer).stream().filter(song -> !song.favorite()).toList();

      assertThat(all(LibraryQuery.all().withFilter(others), viewer)).isEqualTo(unmarked);
      assertThat(library.facets(LibraryQuery.all(), viewer).favorites())
          .isEqualTo(library.size() - unmarked.size());
    }
  }

  @Test
  void who_marked_nothing_has_no_favourites() {
    for (long profile : new long[] {newcomer, 4711}) {
      Page<SongMeta> page = library.find(LibraryQuery.all().withFilter(markedBy(profile)));
      assertThat(page.items()).isEmpty();
      assertThat(page.total()).isZero();
    }
  }

  @Test
  void a_song_shows_what_its_viewer_made_of_it_and_no_other() throws Exception {
    String song = library.find(LibraryQuery.all()).items().getLast().trackId();
    Actor player = new Actor(Optional.of(newcomer), Set.of());
    fretway.scores().record(player, Optional.empty(), song, 80);
    fretway.scores().record(player, Optional.empty(), song, 70);

    assertThat(shown(song, Optional.of(newcomer)))
        .satisfies(seen -> assertThat(seen.bestScore()).contains(80))
        .satisfies(seen -> assertThat(seen.playCount()).contains(2));
    for (Optional<Long> other : List.of(Optional.of(fan), Optional.<Long>empty())) {
      assertThat(shown(song, other).bestScore()).isEmpty();
      assertThat(shown(song, other).playCount()).isEmpty();
    }
  }

  @Test
  void without_a_viewer_no_song_is_a_favourite() {
    assertThat(all(LibraryQuery.all(), Optional.empty())).noneMatch(SongMeta::favorite);
  }

  private static SongMeta shown(String trackId, Optional<Long> viewer) {
    return library.find(LibraryQuery.all(), viewer).items().stream()
        .filter(song -> song.trackId().equals(trackId))
        .findFirst()
        .orElseThrow();
  }
}
