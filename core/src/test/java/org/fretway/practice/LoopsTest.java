package org.fretway.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoopsTest {
  private static final String SONG = PracticeFixture.SONG;
  private static final int AT_ONCE = 24;

  @TempDir Path temp;
  private PracticeFixture practice;
  private Loops loops;
  private Actor alice;

  @BeforeEach
  void open() throws Exception {
    practice = new PracticeFixture(temp);
    loops = practice.loops();
    alice = PracticeFixture.actor(practice.alice);
  }

  @AfterEach
  void close() {
    practice.close();
  }

  private Loop create(String trackId, double start, double end) throws Exception {
    return loops.create(alice, Optional.empty(), trackId, Optional.empty(), start, end);
  }

  private Loop create(String name) throws Exception {
    return loops.create(alice, Optional.empty(), SONG, Optional.of(name), 1, 2);
  }

  private List<Loop> list(Actor actor) throws Exception {
    return loops.list(actor, Optional.empty(), SONG);
  }

  @Test
  void loops_are_listed_by_where_they_start() throws Exception {
    Loop late = loops.create(alice, Optional.empty(), SONG, Optional.of(" Solo "), 90, 120.5);
    Loop early = create(SONG, 0, 10.25);
    Loop longer = create(SONG, 0, 20);

    assertThat(late).isEqualTo(new Loop(late.id(), "Solo", 90, 120.5));
    assertThat(list(alice)).containsExactly(early, longer, late);
    assertThat(list(PracticeFixture.actor(practice.bob))).isEmpty();
    assertThat(loops.list(alice, Optional.empty(), PracticeFixture.OTHER_SONG)).isEmpty();
  }

  @Test
  void a_loop_without_a_name_gets_the_next_free_number() throws Exception {
    assertThat(create(SONG, 1, 2).name()).isEqualTo("Loop 1");
    create("Loop 2");
    create("Chorus");
    Loop third = create(SONG, 1, 2);
    assertThat(third.name()).isEqualTo("Loop 3");
    assertThat(create(SONG, 1, 2).name()).isEqualTo("Loop 4");

    loops.delete(alice, third.id());

    assertThat(create(SONG, 1, 2).name()).isEqualTo("Loop 3");
  }

  @Test
  void numbers_are_counted_for_each_profile_and_track() throws Exception {
    create(SONG, 1, 2);

    assertThat(create(PracticeFixture.OTHER_SONG, 1, 2).name()).isEqualTo("Loop 1");
    assertThat(
            loops
                .create(
                    PracticeFixture.actor(practice.bob),
                    Optional.empty(),
                    SONG,
                    Optional.empty(),
                    1,
                    2)
                .name())
        .isEqualTo("Loop 1");
  }

  @Test
  void of_many_at_once_no_two_get_the_same_number() throws Exception {
    List<Loop> made = PracticeFixture.atOnce(AT_ONCE, () -> create(SONG, 1, 2));

    assertThat(made)
        .extracting(Loop::name)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, AT_ONCE).mapToObj(number -> "Loop " + number).toList());
  }

  @Test
  void a_name_may_have_100_characters_and_be_given_twice() throws Exception {
    String name = "ö".repeat(100);

    assertThat(create(name).name()).isEqualTo(name);
    assertThat(create(name).name()).isEqualTo(name);
    assertThat(create("\uD83C\uDFB8 Intro").name()).isEqualTo("\uD83C\uDFB8 Intro");
  }

  @Test
  void a_name_that_can_not_be_taken_is_refused() {
    for (String name :
        List.of("", "   ", "x".repeat(101), "a\nb", "a\u0000b", "\u202Eesrever", "\uD83C")) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> create(name))
          .satisfies(error -> assertThat(error.field()).isEqualTo("name"));
    }
    assertThat(practice.count("practice_loop")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "-0.1, 10, start_time",
    "NaN, 10, start_time",
    "-Infinity, 10, start_time",
    "Infinity, 10, start_time",
    "5, NaN, end_time",
    "5, Infinity, end_time",
    "5, 5, end_time",
    "5, 4, end_time",
    "0, 181.6, end_time",
    "500, 600, end_time",
    "1e308, 1.5e308, end_time",
  })
  void times_that_can_not_be_taken_are_refused(double start, double end, String field) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> create(SONG, start, end))
        .satisfies(error -> assertThat(error.field()).isEqualTo(field));
    assertThat(practice.count("practice_loop")).isZero();
  }

  @Test
  void a_loop_may_end_a_second_after_the_song() throws Exception {
    assertThat(create(SONG, 180, 181.5).endTime()).isEqualTo(181.5);
    assertThat(create(SONG, -0.0, 1).startTime()).isEqualTo(0.0);
  }

  @Test
  void where_the_length_is_unknown_a_loop_ends_within_a_day() throws Exception {
    assertThat(create(PracticeFixture.ENDLESS, 0, 86_400).endTime()).isEqualTo(86_400);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> create(PracticeFixture.ENDLESS, 0, 86_400.1))
        .satisfies(error -> assertThat(error.field()).isEqualTo("end_time"));
  }

  @ParameterizedTest
  @ValueSource(strings = {PracticeFixture.AWAY, "00000000000000ff", ""})
  void a_track_that_is_not_there_has_no_loops(String trackId) {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> create(trackId, 1, 2))
        .satisfies(error -> assertThat(error.code()).isEqualTo("track_not_found"));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> loops.list(alice, Optional.empty(), trackId))
        .satisfies(error -> assertThat(error.code()).isEqualTo("track_not_found"));
  }

  @Test
  void a_profile_has_at_most_100_loops_in_a_song_also_when_many_are_made_at_once()
      throws Exception {
    for (int i = 0; i < Loops.MAX_LOOPS - 1; i++) {
      create("Loop");
    }
    AtomicInteger refused = new AtomicInteger();

    PracticeFixture.atOnce(
        8,
        () -> {
          try {
            create("The last");
          } catch (ConflictException e) {
            assertThat(e.code()).isEqualTo("too_many_loops");
            refused.incrementAndGet();
          }
          return refused;
        });

    assertThat(refused).hasValue(7);
    assertThat(list(alice)).hasSize(Loops.MAX_LOOPS);
    assertThat(create(PracticeFixture.OTHER_SONG, 1, 2).name()).isEqualTo("Loop 1");
  }

  @Test
  void a_loop_is_deleted_once() throws Exception {
    Loop loop = create("Chorus");
    Loop other = create("Verse");

    loops.delete(alice, loop.id());

    assertThat(list(alice)).containsExactly(other);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> loops.delete(alice, loop.id()))
        .satisfies(error -> assertThat(error.code()).isEqualTo("loop_not_found"));
  }

  @Test
  void of_many_deletions_at_once_one_succeeds() throws Exception {
    Loop loop = create("Chorus");

    List<Boolean> deleted =
        PracticeFixture.atOnce(
            8,
            () -> {
              try {
                loops.delete(alice, loop.id());
                return true;
              } catch (NotFoundException e) {
                return false;
              }
            });

    assertThat(deleted).containsOnlyOnce(true);
  }

  @Test
  void the_loop_of_another_is_deleted_only_by_an_administrator() throws Exception {
    Loop loop = create("Chorus");
    for (Actor stranger : List.of(PracticeFixture.actor(practice.bob), Actor.ANONYMOUS)) {
      assertThatExceptionOfType(ForbiddenException.class)
          .isThrownBy(() -> loops.delete(stranger, loop.id()));
    }
    assertThat(list(alice)).containsExactly(loop);

    loops.delete(practice.admin(), loop.id());
    loops.delete(Actor.LOCAL_OWNER, create("Chorus").id());

    assertThat(list(alice)).isEmpty();
  }

  @Test
  void the_loop_of_a_track_whose_file_is_gone_can_be_deleted() throws Exception {
    Loop loop = create("Chorus");
    practice.run("update track set missing = true where id = '" + SONG + "'");

    loops.delete(alice, loop.id());

    assertThat(practice.count("practice_loop")).isZero();
  }
}
