package org.fretway.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fretway.profile.Actor;
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
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {
  private static final String SONG = PracticeFixture.SONG;
  private static final int AT_ONCE = 32;

  @TempDir Path temp;
  private PracticeFixture practice;
  private Scores scores;
  private Actor alice;

  @BeforeEach
  void open() throws Exception {
    practice = new PracticeFixture(temp);
    scores = practice.scores();
    alice = PracticeFixture.actor(practice.alice);
  }

  @AfterEach
  void close() {
    practice.close();
  }

  private Score record(int score) throws Exception {
    return scores.record(alice, Optional.empty(), SONG, score);
  }

  private Map<String, Score> scores(Actor actor, String... trackIds) throws Exception {
    return scores.of(actor, Optional.empty(), List.of(trackIds));
  }

  @Test
  void the_best_score_never_gets_worse_and_every_play_counts() throws Exception {
    Instant first = Instant.parse("2026-01-02T03:04:05.678Z");
    assertThat(record(60)).isEqualTo(new Score(60, 1, first));

    Instant later = first.plusSeconds(60);
    practice.setTime(later);
    assertThat(record(59)).isEqualTo(new Score(60, 2, later));
    assertThat(record(60)).isEqualTo(new Score(60, 3, later));
    assertThat(record(61)).isEqualTo(new Score(61, 4, later));

    assertThat(scores(alice, SONG)).containsExactly(entry(SONG, new Score(61, 4, later)));
  }

  @Test
  void the_worst_and_the_best_score_are_taken() throws Exception {
    assertThat(record(0).bestScore()).isZero();
    assertThat(record(Scores.MAX_SCORE).bestScore()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void a_score_out_of_range_is_refused(int score) throws Exception {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> record(score))
        .satisfies(error -> assertThat(error.field()).isEqualTo("score"));
    assertThat(scores(alice, SONG)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {PracticeFixture.AWAY, "00000000000000ff", ""})
  void a_track_that_is_not_there_can_not_be_played(String trackId) {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> scores.record(alice, Optional.empty(), trackId, 50))
        .satisfies(error -> assertThat(error.code()).isEqualTo("track_not_found"));
  }

  @Test
  void nothing_is_lost_when_many_record_at_once() throws Exception {
    AtomicInteger next = new AtomicInteger();

    List<Score> answers = PracticeFixture.atOnce(AT_ONCE, () -> record(next.incrementAndGet() * 3));

    assertThat(answers)
        .extracting(Score::playCount)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, AT_ONCE).boxed().toList());
    assertThat(scores(alice, SONG).get(SONG))
        .satisfies(score -> assertThat(score.bestScore()).isEqualTo(AT_ONCE * 3))
        .satisfies(score -> assertThat(score.playCount()).isEqualTo(AT_ONCE));
  }

  @Test
  void scores_of_several_songs_are_told_at_once_without_those_never_played() throws Exception {
    record(10);
    scores.record(alice, Optional.empty(), PracticeFixture.ENDLESS, 20);
    scores.record(practice.admin(), Optional.of(practice.bob), PracticeFixture.OTHER_SONG, 30);

    assertThat(scores(alice, SONG, SONG, PracticeFixture.ENDLESS, PracticeFixture.OTHER_SONG, "?"))
        .containsOnlyKeys(SONG, PracticeFixture.ENDLESS);
    assertThat(scores(PracticeFixture.actor(practice.bob), SONG, PracticeFixture.OTHER_SONG))
        .containsOnlyKeys(PracticeFixture.OTHER_SONG);
    assertThat(scores(alice)).isEmpty();
  }

  @Test
  void at_most_200_different_ids_are_asked_for_at_once() throws Exception {
    record(10);
    List<String> ids = new ArrayList<>(IntStream.range(0, 199).mapToObj(i -> "id" + i).toList());
    ids.add(SONG);
    ids.addAll(List.copyOf(ids));
    assertThat(scores.of(alice, Optional.empty(), ids)).containsOnlyKeys(SONG);

    ids.add("one too many");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> scores.of(alice, Optional.empty(), ids))
        .satisfies(error -> assertThat(error.field()).isEqualTo("trackIds"));
  }

  // A killed process leaves what has reached the disk; Windows lets nobody copy that meanwhile.
  @DisabledOnOs(OS.WINDOWS)
  @Test
  void a_score_that_was_answered_survives_a_crash() throws Exception {
    record(77);

    Files.copy(temp.resolve("db.mv.db"), temp.resolve("copy.mv.db"));

    try (Database copy = PracticeFixture.open(temp.resolve("copy"))) {
      Scores survived = new Scores(copy, Instant::now);
      assertThat(survived.of(alice, Optional.empty(), List.of(SONG)).get(SONG))
          .extracting(Score::bestScore)
          .isEqualTo(77);
    }
  }
}
