package org.fretway.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fretway.practice.Playlists.Duplicates;
import org.fretway.profile.Actor;
import org.fretway.profile.ConflictException;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaylistsTest {
  private static final String A = PracticeFixture.SONG;
  private static final String B = PracticeFixture.OTHER_SONG;
  private static final String C = PracticeFixture.ENDLESS;
  private static final int ALL = Playlists.MAX_ENTRIES;

  @TempDir Path temp;
  private PracticeFixture practice;
  private Playlists playlists;
  private Actor alice;
  private Actor bob;

  @BeforeEach
  void open() throws Exception {
    practice = new PracticeFixture(temp);
    playlists = practice.playlists();
    alice = PracticeFixture.actor(practice.alice);
    bob = PracticeFixture.actor(practice.bob);
  }

  @AfterEach
  void close() {
    practice.close();
  }

  private long list(String... trackIds) throws Exception {
    long id = playlists.create(alice, "Mine").id();
    add(id, trackIds);
    return id;
  }

  private AddedSongs add(long id, String... trackIds) {
    return playlists.add(alice, id, List.of(trackIds), Optional.empty(), Duplicates.ADD);
  }

  private List<String> tracks(long id) {
    return playlists.entries(alice, id, 0, ALL).stream().map(PlaylistEntry::trackId).toList();
  }

  private List<Long> entries(long id) {
    return playlists.entries(alice, id, 0, ALL).stream().map(PlaylistEntry::id).toList();
  }

  @Test
  void lists_are_shown_by_name_with_what_is_in_them() throws Exception {
    playlists.create(alice, "warm-up");
    long id = playlists.create(alice, " Solos ").id();
    add(id, A, B, C, A);
    playlists.create(bob, "Of Bob");

    List<Playlist> lists = playlists.list(alice);

    assertThat(lists).extracting(Playlist::name).containsExactly("Solos", "warm-up");
    assertThat(lists.getFirst().songs()).isEqualTo(4);
    assertThat(lists.getFirst().duration()).isEqualTo(3 * 180.5);
    assertThat(lists.getLast().songs()).isZero();
    assertThat(playlists.get(alice, id)).isEqualTo(lists.getFirst());
  }

  @Test
  void a_change_of_a_list_is_dated() throws Exception {
    long id = list(A);
    Playlist before = playlists.get(alice, id);
    practice.setTime(practice.now().plus(Duration.ofHours(1)));

    Playlist renamed = playlists.rename(alice, id, "Yours");

    assertThat(renamed.name()).isEqualTo("Yours");
    assertThat(renamed.createdAt()).isEqualTo(before.createdAt());
    assertThat(renamed.changedAt()).isEqualTo(before.changedAt().plus(Duration.ofHours(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\nb"})
  void a_name_is_a_line(String name) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> playlists.create(alice, name));
  }

  @Test
  void songs_are_added_at_the_end_or_before_another_and_left_out_if_there_or_unknown()
      throws Exception {
    long id = list(A, B);
    long second = entries(id).getLast();

    playlists.add(alice, id, List.of(C, A), Optional.of(second), Duplicates.ADD);
    assertThat(tracks(id)).containsExactly(A, C, A, B);

    AddedSongs skipped =
        playlists.add(
            alice,
            id,
            List.of(A, "unknown", B, PracticeFixture.AWAY),
            Optional.empty(),
            Duplicates.SKIP);
    assertThat(skipped).isEqualTo(new AddedSongs(List.of(), 2, 2));
    assertThat(tracks(id)).containsExactly(A, C, A, B);
  }

  @Test
  void entries_are_moved_together() throws Exception {
    long id = list(A, B, C, A, B);
    List<Long> e = entries(id);

    playlists.move(alice, id, List.of(e.get(3), e.get(1)), Optional.of(e.get(0)));
    assertThat(entries(id)).containsExactly(e.get(3), e.get(1), e.get(0), e.get(2), e.get(4));
    playlists.move(alice, id, List.of(e.get(3)), Optional.empty());
    assertThat(entries(id)).containsExactly(e.get(1), e.get(0), e.get(2), e.get(4), e.get(3));
    playlists.move(alice, id, List.of(e.get(0), e.get(2)), Optional.of(e.get(2)));
    assertThat(entries(id)).containsExactly(e.get(1), e.get(0), e.get(2), e.get(4), e.get(3));

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> playlists.move(alice, id, List.of(4711L), Optional.empty()));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> playlists.move(alice, id, List.of(e.get(0)), Optional.of(4711L)));
  }

  @Test
  void the_order_holds_however_often_songs_move() throws Exception {
    long id = list(A, B, C, A, B, C);
    List<Long> expected = new ArrayList<>(entries(id));
    Random random = new Random(1);
    for (int i = 0; i < 60; i++) {
      // Mostly between the same two, where the room runs out.
      long moved = expected.remove(i % 5 == 0 ? random.nextInt(6) : 5);
      int at = i % 5 == 0 ? random.nextInt(6) : 1;
      Optional<Long> before = at < 5 ? Optional.of(expected.get(at)) : Optional.empty();
      playlists.move(alice, id, List.of(moved), before);
      expected.add(at, moved);
      assertThat(entries(id)).as("move %d", i).isEqualTo(expected);
    }
  }

  @Test
  void what_is_taken_out_can_be_put_back_where_it_was() throws Exception {
    long id = list(A, B, C, A);
    List<Long> e = entries(id);

    RemovedEntries removed = playlists.remove(alice, id, List.of(e.get(1), e.get(2), 4711L));
    assertThat(tracks(id)).containsExactly(A, A);
    assertThat(playlists.putBack(alice, removed)).isEqualTo(2);
    assertThat(tracks(id)).containsExactly(A, B, C, A);
    assertThat(playlists.remove(alice, id, List.of()).entries()).isEmpty();
    assertThat(tracks(id)).hasSize(4);
  }

  @Test
  void a_deleted_list_can_be_made_again_but_for_songs_that_are_gone() throws Exception {
    long id = list(A, B, C, A);
    Playlist before = playlists.get(alice, id);

    RemovedPlaylist removed = playlists.delete(alice, id);
    assertThat(playlists.list(alice)).isEmpty();
    assertThat(practice.count("playlist_entry")).isZero();
    practice.run("delete from track where id = '%s'".formatted(B));
    Playlist back = playlists.restore(alice, removed);

    assertThat(back.name()).isEqualTo("Mine");
    assertThat(back.createdAt()).isEqualTo(before.createdAt());
    assertThat(tracks(back.id())).containsExactly(A, C, A);
  }

  @Test
  void songs_that_are_away_keep_their_places_and_removed_ones_do_not() throws Exception {
    long id = list(A, B, C);
    practice.run("update track set missing = true where id = '%s'".formatted(B));

    assertThat(tracks(id)).containsExactly(A, C);
    Playlist list = playlists.get(alice, id);
    assertThat(List.of(list.songs(), list.away())).containsExactly(2, 1);
    assertThat(list.duration()).isEqualTo(180.5);

    practice.run("update track set missing = false where id = '%s'".formatted(B));
    assertThat(tracks(id)).containsExactly(A, B, C);
    practice.run("delete from track where id = '%s'".formatted(B));
    assertThat(tracks(id)).containsExactly(A, C);
  }

  @Test
  void everyone_has_their_own() throws Exception {
    long id = list(A);

    for (Actor other : List.of(bob, practice.admin(), Actor.LOCAL_OWNER)) {
      assertThat(playlists.list(other)).isEmpty();
      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> playlists.rename(other, id, "Stolen"));
      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> playlists.delete(other, id));
      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> playlists.entries(other, id, 0, 1));
    }
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> playlists.list(Actor.ANONYMOUS));
  }

  @Test
  void whoever_sits_at_the_machine_has_lists_without_a_profile() throws Exception {
    long id = playlists.create(Actor.LOCAL_OWNER, "Nobody's").id();
    playlists.add(Actor.LOCAL_OWNER, id, List.of(A), Optional.empty(), Duplicates.SKIP);

    assertThat(playlists.list(Actor.LOCAL_OWNER)).hasSize(1);
    assertThat(playlists.list(alice)).isEmpty();
  }

  @Test
  void lists_go_with_their_profile() throws Exception {
    list(A, B);
    practice.run("delete from profile where id = " + practice.alice);

    assertThat(practice.count("playlist")).isZero();
    assertThat(practice.count("playlist_entry")).isZero();
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> playlists.create(alice, "Late"));
  }

  @Test
  void lists_and_their_entries_have_limits() throws Exception {
    long id = list();
    List<String> many = Collections.nCopies(ALL, A);
    playlists.add(alice, id, many, Optional.empty(), Duplicates.ADD);
    assertThat(entries(id)).hasSize(ALL);

    assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> add(id, B));
    assertThat(playlists.get(alice, id).songs()).isEqualTo(ALL);
    for (int i = 1; i < Playlists.MAX_PLAYLISTS; i++) {
      playlists.create(alice, "List");
    }
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> playlists.create(alice, "One more"));
  }

  @Test
  void of_many_who_add_at_once_each_adds() throws Exception {
    long id = list();

    PracticeFixture.atOnce(8, () -> add(id, A, B));

    assertThat(tracks(id)).hasSize(16);
    for (int i = 0; i < 16; i += 2) {
      assertThat(tracks(id).subList(i, i + 2)).containsExactly(A, B);
    }
  }
}
