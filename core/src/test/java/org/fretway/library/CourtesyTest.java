package org.fretway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CourtesyTest {
  private static final Duration PART = Duration.ofMillis(30);

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1); // It overflows at once.
  private final AtomicBoolean atWorkAllTheTime = new AtomicBoolean();
  private final List<String> done = new ArrayList<>();
  private Courtesy courtesy = new Courtesy();
  private Duration rested = Duration.ZERO;

  @BeforeEach
  void create() {
    courtesy = new Courtesy(now::get, this::sleep);
  }

  private void sleep(long nanos) {
    assertThat(nanos).isPositive();
    rested = rested.plusNanos(nanos);
    pass(Duration.ofNanos(nanos));
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
    if (atWorkAllTheTime.get()) {
      courtesy.somebodyIsAtWork();
    }
  }

  private void part(String name, Duration length) {
    courtesy.inTurn(
        () -> true,
        () -> {
          pass(length);
          done.add(name);
        });
  }

  @Test
  void work_does_not_rest_while_nobody_is_at_work() {
    part("a", PART);
    part("b", PART);

    assertThat(done).containsExactly("a", "b");
    assertThat(rested).isZero();
  }

  @Test
  void work_rests_for_nine_times_as_long_while_somebody_is_at_work() {
    atWorkAllTheTime.set(true);
    courtesy.somebodyIsAtWork();

    part("a", PART);
    assertThat(rested).isZero();
    part("b", PART);

    assertThat(done).containsExactly("a", "b");
    assertThat(rested).isEqualTo(PART.multipliedBy(9));
  }

  @Test
  void work_goes_on_at_a_tenth_of_its_speed_however_long_somebody_is_at_work() {
    atWorkAllTheTime.set(true);
    courtesy.somebodyIsAtWork();
    long begun = now.get();

    for (int i = 0; i < 100; i++) {
      part("part " + i, PART);
    }

    assertThat(done).hasSize(100);
    assertThat(Duration.ofNanos(now.get() - begun)).isLessThan(PART.multipliedBy(1001));
  }

  @Test
  void a_part_that_took_long_is_no_reason_to_rest_for_minutes() {
    atWorkAllTheTime.set(true);
    courtesy.somebodyIsAtWork();

    part("long", Duration.ofMinutes(2));
    part("next", PART);

    assertThat(rested).isEqualTo(Courtesy.LONGEST_REST);
  }

  @Test
  void a_rest_ends_when_somebody_has_not_been_at_work_for_half_a_second() {
    part("before", PART);
    courtesy.somebodyIsAtWork();
    part("long", Duration.ofMillis(400));

    part("next", PART);

    assertThat(done).containsExactly("before", "long", "next");
    assertThat(rested).isBetween(Duration.ofMillis(100), Duration.ofMillis(120));
  }

  @Test
  void what_is_cancelled_while_it_rests_is_not_done() {
    courtesy.somebodyIsAtWork();
    part("a", Duration.ofMillis(300));
    AtomicLong asked = new AtomicLong();

    courtesy.inTurn(() -> asked.incrementAndGet() < 3, () -> done.add("cancelled"));

    assertThat(done).containsExactly("a");
    assertThat(rested).isLessThanOrEqualTo(Duration.ofMillis(40));
  }

  @Test
  void one_part_is_done_at_a_time_unless_it_takes_too_long() {
    atWorkAllTheTime.set(true);
    courtesy.somebodyIsAtWork();

    courtesy.inTurn(
        () -> true,
        () -> {
          courtesy.inTurn(() -> rested.isZero(), () -> done.add("too early"));
          part("meanwhile", PART);
          done.add("slow");
        });

    assertThat(done).containsExactly("meanwhile", "slow");
    assertThat(rested).isEqualTo(Courtesy.LONGEST_REST);
  }

  @Test
  void the_turn_of_the_next_comes_after_a_part_that_failed() {
    atWorkAllTheTime.set(true);
    courtesy.somebodyIsAtWork();
    assertThatThrownBy(
            () ->
                courtesy.inTurn(
                    () -> true,
                    () -> {
                      pass(PART);
                      throw new IOException("made up");
                    }))
        .hasMessage("made up");

    part("next", PART);

    assertThat(done).containsExactly("next");
    assertThat(rested).isEqualTo(PART.multipliedBy(9));
  }
}
