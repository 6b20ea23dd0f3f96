package org.fretway.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fretway.profile.Actor;
import org.fretway.profile.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FavoritesTest {
  private static final int AT_ONCE = 24;

  @TempDir Path temp;
  private PracticeFixture practice;
  private Favorites favorites;
  private Actor alice;

  @BeforeEach
  void open() throws Exception {
    practice = new PracticeFixture(temp);
    favorites = practice.favorites();
    alice = PracticeFixture.actor(practice.alice);
  }

  @AfterEach
  void close() {
    practice.close();
  }

  private boolean toggle(Actor actor) throws Exception {
    return favorites.toggle(actor, Optional.empty(), PracticeFixture.SONG);
  }

  private Marks marks(long profile) {
    return practice
        .database()
        .read(
            session ->
                Marks.of(
                    session,
                    profile,
                    List.of(PracticeFixture.SONG, PracticeFixture.OTHER_SONG, "unknown")));
  }

  @Test
  void a_song_is_marked_and_the_mark_taken_away_again() throws Exception {
    assertThat(toggle(alice)).isTrue();
    assertThat(marks(practice.alice).favorites()).containsExactly(PracticeFixture.SONG);

    assertThat(toggle(alice)).isFalse();
    assertThat(marks(practice.alice).favorites()).isEmpty();

    assertThat(toggle(alice)).isTrue();
  }

  @Test
  void many_are_marked_at_once_and_the_same_ones_unmarked_again() throws Exception {
    toggle(alice);
    List<String> songs =
        List.of(
            PracticeFixture.SONG,
            PracticeFixture.OTHER_SONG,
            PracticeFixture.ENDLESS,
            PracticeFixture.AWAY,
            "unknown");

    List<String> marked = favorites.set(alice, songs, true);

    assertThat(marked).containsExactly(PracticeFixture.OTHER_SONG, PracticeFixture.ENDLESS);
    assertThat(practice.count("favorite")).isEqualTo(3);
    assertThat(favorites.set(alice, marked, false)).isEqualTo(marked);
    assertThat(marks(practice.alice).favorites()).containsExactly(PracticeFixture.SONG);
    assertThat(favorites.set(alice, List.of(), true)).isEmpty();
  }

  @Test
  void each_profile_has_its_own() throws Exception {
    toggle(alice);

    assertThat(marks(practice.bob).favorites()).isEmpty();
    assertThat(toggle(PracticeFixture.actor(practice.bob))).isTrue();
    assertThat(marks(practice.alice).favorites()).containsExactly(PracticeFixture.SONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {PracticeFixture.AWAY, "00000000000000ff", "", "a'b", "a very long id of no track"})
  void a_track_that_is_not_there_can_not_be_marked(String trackId) {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> favorites.toggle(alice, Optional.empty(), trackId))
        .satisfies(error -> assertThat(error.code()).isEqualTo("track_not_found"));
    assertThat(practice.count("favorite")).isZero();
  }

  @Test
  void of_many_at_once_every_other_marks() throws Exception {
    List<Boolean> answers = PracticeFixture.atOnce(AT_ONCE, () -> toggle(alice));

    assertThat(answers).filteredOn(marked -> marked).hasSize(AT_ONCE / 2);
    assertThat(marks(practice.alice).favorites()).isEmpty();
  }

  @Test
  void profiles_that_mark_the_same_song_at_once_do_not_disturb_each_other() throws Exception {
    List<Long> profiles = List.of(practice.alice, practice.bob, practice.carol);
    for (int round = 0; round < 5; round++) {
      List<Boolean> answers =
          profiles.parallelStream().map(profile -> toggleQuietly(profile)).toList();
      boolean expected = round % 2 == 0;
      assertThat(answers).containsOnly(expected);
    }
  }

  private boolean toggleQuietly(long profile) {
    try {
      return toggle(PracticeFixture.actor(profile));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
