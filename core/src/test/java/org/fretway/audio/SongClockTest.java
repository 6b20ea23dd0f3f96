package org.fretway.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SongClockTest {
  private static final double MILLI = 1e-3;

  private final SongClock clock = new SongClock();
  private Transport.Seek seek = new Transport.Seek(1, 0);

  @Test
  void time_holds_after_a_start_until_the_first_sound_is_heard() {
    clock.jump(1, 0);
    clock.follow(millis(0), -0.030, 1);
    clock.follow(millis(20), -0.010, 1);
    assertThat(read(29)).isZero();
    clock.follow(millis(30), 0, 1);
    assertThat(read(35)).isCloseTo(0.005, within(0.1 * MILLI));
  }

  @Test
  void a_device_that_moves_in_steps_gives_a_time_that_flows() {
    double latency = 0.020;
    double step = 0.021;
    clock.jump(1, 0);
    double last = 0;
    for (int ms = 0; ms < 10_000; ms++) {
      if (ms % 5 == 0) {
        double taken = Math.floor(ms * MILLI / step) * step;
        clock.follow(millis(ms), taken - latency, 60);
      }
      double time = read(ms);
      assertThat(time - last).as("at %d ms", ms).isBetween(0.0, 1.02 * MILLI);
      if (ms > 2_000) {
        assertThat(time).isCloseTo(ms * MILLI - latency - step / 2, within(2 * MILLI));
      }
      last = time;
    }
  }

  @Test
  void a_device_whose_rate_is_off_is_followed_without_drift() {
    clock.jump(1, 0);
    for (int ms = 0; ms < 60_000; ms += 5) {
      clock.follow(millis(ms), ms * MILLI * 1.0005, 600);
    }
    assertThat(read(59_995)).isCloseTo(59.995 * 1.0005, within(MILLI));
  }

  @Test
  void time_never_passes_what_the_device_was_given() {
    clock.jump(1, 0);
    clock.follow(millis(0), 0, 0.085);
    assertThat(read(50)).isCloseTo(0.050, within(MILLI));
    assertThat(read(500)).isEqualTo(0.085);
  }

  @Test
  void at_a_pause_the_sound_on_its_way_is_heard_and_then_time_holds() {
    clock.jump(1, 0);
    clock.follow(millis(0), 0, 1);
    clock.drain(millis(100), 0.130);
    assertThat(read(110)).isCloseTo(0.110, within(MILLI));
    clock.drain(millis(140), 0.130);
    assertThat(read(200)).isEqualTo(0.130);
    assertThat(read(90_000)).isEqualTo(0.130);
  }

  @Test
  void a_jump_that_is_asked_for_is_told_at_once_and_may_go_back() {
    clock.jump(1, 5);
    assertThat(read(0)).isEqualTo(5);
    seek = new Transport.Seek(2, 2.5);
    assertThat(read(1)).isEqualTo(2.5);
    clock.jump(2, 2.5);
    assertThat(read(2)).isEqualTo(2.5);
  }

  @Test
  void late_readers_do_not_see_time_go_back() {
    clock.jump(1, 0);
    clock.follow(millis(0), 0, 1);
    double later = read(100);
    assertThat(read(99)).isEqualTo(later);
  }

  private double read(long ms) {
    return clock.read(millis(ms), seek);
  }

  private static long millis(long ms) {
    return ms * 1_000_000;
  }
}
