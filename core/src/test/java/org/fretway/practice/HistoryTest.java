package org.fretway.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
  private static final String A = PracticeFixture.SONG;
  private static final String B = PracticeFixture.OTHER_SONG;

  @TempDir Path temp;
  private PracticeFixture practice;
  private History history;
  private Actor alice;

  @BeforeEach
  void open() throws Exception {
    practice = new PracticeFixture(temp);
    history = practice.history();
    alice = PracticeFixture.actor(practice.alice);
  }

  @AfterEach
  void close() {
    practice.close();
  }

  private void later() {
    practice.setTime(practice.now().plus(Duration.ofMinutes(1)));
  }

  private Optional<Double> position(Actor actor) {
    return history.of(actor, A).songTime();
  }

  @Test
  void a_song_is_continued_where_it_was_left_last() throws Exception {
    history.stopped(alice, A, 60);
    later();
    history.stopped(alice, B, 30);
    assertThat(history.stopped(alice, 0, 10))
        .containsExactly(new StoppedSong(B, 30), new StoppedSong(A, 60));
    later();
    history.stopped(alice, A, 90);

    assertThat(history.stopped(alice, 0, 10))
        .containsExactly(new StoppedSong(A, 90), new StoppedSong(B, 30));
    assertThat(history.stopped(alice, 1, 1)).containsExactly(new StoppedSong(B, 30));
    assertThat(position(PracticeFixture.actor(practice.bob))).isEmpty();
  }

  @Test
  void a_song_that_was_played_to_its_end_is_not_continued() throws Exception {
    history.stopped(alice, A, 60);
    history.stopped(alice, A, 170);
    assertThat(position(alice)).isEmpty();

    history.stopped(alice, PracticeFixture.ENDLESS, 10_000);
    assertThat(history.of(alice, PracticeFixture.ENDLESS).songTime()).contains(10_000.0);
  }

  @Test
  void a_song_that_was_hardly_begun_stays_as_it_was() throws Exception {
    history.stopped(alice, A, 3);
    assertThat(position(alice)).isEmpty();
    history.stopped(alice, A, 60);
    history.stopped(alice, A, 3);
    assertThat(position(alice)).contains(60.0);

    history.forgetPosition(alice, A);
    history.forgetPosition(alice, A);
    assertThat(position(alice)).isEmpty();
  }

  @Test
  void songs_that_were_listened_to_are_counted_the_latest_first() {
    history.played(alice, A);
    later();
    history.played(alice, B);
    later();
    history.played(alice, A);

    assertThat(history.played(alice, 0, 10)).containsExactly(A, B);
    SongHistory song = history.of(alice, A);
    assertThat(song.plays()).isEqualTo(2);
    assertThat(song.lastPlayedAt().orElseThrow()).isAfter(practice.now().minusSeconds(1));
    assertThat(history.played(PracticeFixture.actor(practice.bob), 0, 10)).isEmpty();
  }

  @Test
  void songs_that_are_away_are_not_shown_and_removed_ones_forgotten() throws Exception {
    history.played(alice, A);
    history.stopped(alice, A, 60);
    practice.run("update track set missing = true where id = '%s'".formatted(A));
    assertThat(history.played(alice, 0, 10)).isEmpty();
    assertThat(history.stopped(alice, 0, 10)).isEmpty();
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> history.played(alice, A));

    practice.run("delete from track where id = '%s'".formatted(A));
    assertThat(practice.count("practice_position")).isZero();
    assertThat(practice.count("song_play")).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e9})
  void only_times_of_a_song_are_kept(double songTime) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> history.stopped(alice, A, songTime));
  }

  @Test
  void who_has_not_signed_in_has_no_history() throws Exception {
    for (Actor actor : List.of(Actor.LOCAL_OWNER, alice)) {
      history.stopped(actor, A, 60);
      history.played(actor, A);
      assertThat(position(actor)).contains(60.0);
    }
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> history.played(Actor.ANONYMOUS, A));
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> history.stopped(Actor.ANONYMOUS, A, 60));
  }
}
