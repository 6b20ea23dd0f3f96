package org.fretway.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fretway.profile.Actor;
import org.fretway.profile.ForbiddenException;
import org.fretway.profile.InvalidInputException;
import org.fretway.profile.NotFoundException;
import org.fretway.storage.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlayResultsTest {
  private static final String SONG = PracticeFixture.SONG;

  @TempDir Path temp;
  private PracticeFixture practice;
  private PlayResults results;
  private Actor alice;

  @BeforeEach
  void open() throws Exception {
    practice = new PracticeFixture(temp);
    results = practice.playResults();
    alice = PracticeFixture.actor(practice.alice);
  }

  @AfterEach
  void close() {
    practice.close();
  }

  private static PlayResult play(String arrangement, int score) {
    return new PlayResult(
        arrangement, score, score, 200, score / 2, -0.012, 0.02, 0.8, 100, "USUAL", true);
  }

  private List<PlayedResult> list(Optional<String> arrangement, int first, int atMost)
      throws Exception {
    return results.list(alice, SONG, arrangement, first, atMost);
  }

  @Test
  void results_are_told_with_the_latest_first_page_by_page() throws Exception {
    Instant first = Instant.parse("2026-01-02T03:04:05.678Z");
    PlayedResult kept = results.record(alice, SONG, play("Lead", 50));
    assertThat(kept.playedAt()).isEqualTo(first);
    practice.setTime(first.plusSeconds(100));
    results.record(alice, SONG, play("Bass", 60));
    practice.setTime(first.plusSeconds(200));
    results.record(alice, SONG, play("Lead", 70));

    assertThat(list(Optional.empty(), 0, 10))
        .extracting(PlayedResult::result)
        .containsExactly(play("Lead", 70), play("Bass", 60), play("Lead", 50));
    assertThat(list(Optional.of("Lead"), 1, 10)).containsExactly(kept);
    assertThat(list(Optional.empty(), 1, 1))
        .extracting(PlayedResult::result)
        .containsExactly(play("Bass", 60));
    assertThat(results.list(alice, PracticeFixture.OTHER_SONG, Optional.empty(), 0, 9)).isEmpty();
    assertThat(results.list(PracticeFixture.actor(practice.bob), SONG, Optional.empty(), 0, 9))
        .isEmpty();
  }

  @Test
  void a_play_without_a_hit_has_no_timing() throws Exception {
    PlayResult nothing =
        new PlayResult("Lead", 0, 0, 20, 0, Double.NaN, Double.NaN, 1, 40, "STRICT", false);
    results.record(alice, SONG, nothing);
    assertThat(list(Optional.empty(), 0, 1).getFirst().result()).isEqualTo(nothing);
  }

  @Test
  void of_too_many_the_oldest_are_forgotten() throws Exception {
    results.record(alice, SONG, play("Lead", 1));
    practice.setTime(practice.now().plusSeconds(1));
    for (int i = 0; i < PlayResults.MOST_KEPT; i++) {
      results.record(alice, SONG, play("Lead", 2));
    }
    assertThat(practice.count("play_result")).isEqualTo(PlayResults.MOST_KEPT);
    assertThat(list(Optional.empty(), 0, PlayResults.MAX_PAGE))
        .extracting(it -> it.result().score())
        .containsOnly(2);
  }

  @Test
  void results_go_with_their_profile_and_their_track() throws Exception {
    results.record(alice, SONG, play("Lead", 1));
    results.record(alice, PracticeFixture.OTHER_SONG, play("Lead", 1));
    results.record(PracticeFixture.actor(practice.bob), SONG, play("Lead", 1));
    practice.run("delete from profile where id = " + practice.bob);
    assertThat(practice.count("play_result")).isEqualTo(2);
    practice.run("delete from track where id = '%s'".formatted(SONG));
    assertThat(practice.count("play_result")).isEqualTo(1);
  }

  static Stream<PlayResult> refused() {
    return Stream.of(
        new PlayResult("L", 101, 1, 2, 1, 0, 0, 1, 100, "", true),
        new PlayResult("L", 1, 3, 2, 1, 0, 0, 1, 100, "", true),
        new PlayResult("L", 1, 1, 2, 2, 0, 0, 1, 100, "", true),
        new PlayResult("L", 1, 1, 2, 1, Double.POSITIVE_INFINITY, 0, 1, 100, "", true),
        new PlayResult("L", 1, 1, 2, 1, 0, -1, 1, 100, "", true),
        new PlayResult("L", 1, 1, 2, 1, 0, 0, Double.NaN, 100, "", true),
        new PlayResult("L", 1, 1, 2, 1, 0, 0, 0, 100, "", true),
        new PlayResult("L", 1, 1, 2, 1, 0, 0, 1, 101, "", true),
        new PlayResult("L", 1, 1, 2, 1, 0, 0, 1, 100, "x".repeat(21), true),
        new PlayResult("L".repeat(101), 1, 1, 2, 1, 0, 0, 1, 100, "", true));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void what_is_out_of_range_is_refused(PlayResult result) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> results.record(alice, SONG, result));
    assertThat(practice.count("play_result")).isZero();
  }

  @Test
  void who_is_not_signed_in_or_plays_what_is_not_there_keeps_nothing() {
    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> results.record(Actor.ANONYMOUS, SONG, play("Lead", 1)));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> results.record(alice, PracticeFixture.AWAY, play("Lead", 1)));
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> list(Optional.empty(), 0, PlayResults.MAX_PAGE + 1));
  }

  // A killed process leaves what has reached the disk; Windows lets nobody copy that meanwhile.
  @DisabledOnOs(OS.WINDOWS)
  @Test
  void a_result_that_was_answered_survives_a_crash() throws Exception {
    results.record(alice, SONG, play("Lead", 77));
    Files.copy(temp.resolve("db.mv.db"), temp.resolve("copy.mv.db"));
    try (Database copy = PracticeFixture.open(temp.resolve("copy"))) {
      PlayResults survived = new PlayResults(copy, Instant::now);
      assertThat(survived.list(alice, SONG, Optional.empty(), 0, 1))
          .extracting(it -> it.result().score())
          .containsExactly(77);
    }
  }
}
