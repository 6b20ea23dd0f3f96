package org.fretway.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SongClockTest {
  private static final double MILLI = 1e-3;

  private final SongClock clock = new SongClock();

  @Test
  void time_holds_after_a_start_until_the_first_sound_is_heard() {
    clock.jump(1);
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
    clock.jump(1);
    double last = 0;
    for (int ms = 0; ms < 10_000; ms++) {
      if (ms % 5 == 0) {
        double taken = Math.floor(ms * MILLI / step) * step;
        clock.follow(millis(ms), taken - latency, 60);
      }
      double time = read(ms);
      assertThat(time - last).as("at %d ms", ms).isBetween(0.0, 1.021 * MILLI);
      if (ms > 2_000) {
        assertThat(time).isCloseTo(ms * MILLI - latency - step / 2, within(2 * MILLI));
      }
      last = time;
    }
  }

  @Test
  void a_device_whose_rate_is_off_is_followed_without_drift() {
    clock.jump(1);
    for (int ms = 0; ms < 60_000; ms += 5) {
      clock.follow(millis(ms), ms * MILLI * 1.0005, 600);
    }
    assertThat(read(59_995)).isCloseTo(59.995 * 1.0005, within(MILLI));
  }

  @Test
  void time_never_passes_what_the_device_was_given() {
    clock.jump(1);
    clock.follow(millis(0), 0, 0.085);
    assertThat(read(50)).isCloseTo(0.050, within(MILLI));
    assertThat(read(500)).isEqualTo(0.085);
  }

  @Test
  void at_a_pause_the_sound_on_its_way_is_heard_and_then_time_holds() {
    clock.jump(1);
    clock.follow(millis(0), 0, 1);
    clock.drain(millis(100), 0.130);
    assertThat(read(110)).isCloseTo(0.110, within(MILLI));
    clock.drain(millis(140), 0.130);
    assertThat(read(200)).isEqualTo(0.130);
    assertThat(read(90_000)).isEqualTo(0.130);
  }

  @Test
  void time_goes_on_from_a_pause_when_the_next_sound_is_heard() {
    clock.jump(1);
    clock.follow(millis(0), 0, 1);
    clock.drain(millis(100), 0.130);
    clock.follow(millis(500), 0.110, 1);
    assertThat(read(515)).isEqualTo(0.130);
    assertThat(read(540)).isCloseTo(0.150, within(0.1 * MILLI));
  }

  @Test
  void after_a_long_sleep_time_goes_on_where_the_device_does() {
    clock.jump(1);
    clock.follow(millis(0), 0, 0.085);
    long anHour = 3_600_000;
    assertThat(read(anHour)).isEqualTo(0.085);
    clock.follow(millis(anHour), 0.040, 0.125);
    assertThat(read(anHour + 20)).isEqualTo(0.085);
    for (int ms = 20; ms < 200; ms += 5) {
      clock.follow(millis(anHour + ms), 0.040 + ms * MILLI, 0.125 + ms * MILLI);
    }
    assertThat(read(anHour + 195)).isCloseTo(0.235, within(2 * MILLI));
  }

  @Test
  void late_readers_do_not_see_time_go_back() {
    clock.jump(1);
    clock.follow(millis(0), 0, 1);
    double later = read(100);
    assertThat(read(99)).isEqualTo(later);
  }

  /**
   * A device that plays a little too fast, tells its position with some error, is looked at at
   * uneven intervals, and runs empty once in a while.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 0.002, 0.004})
  void the_error_is_under_a_millisecond_and_never_over_three(double errorOfReports) {
    Random random = new Random(7);
    clock.jump(1);
    double drift = 1.0003;
    double stalled = 0;
    double squares = 0;
    double worst = 0;
    int count = 0;
    double last = 0;
    int nextLook = 0;
    for (int ms = 0; ms < 120_000; ms++) {
      boolean stall = ms % 20_000 >= 19_900;
      stalled += stall ? MILLI * drift : 0;
      double heard = ms * MILLI * drift - stalled;
      if (ms >= nextLook) {
        nextLook = ms + 3 + random.nextInt(9);
        double reported = heard + errorOfReports * (2 * random.nextDouble() - 1);
        clock.follow(millis(ms), reported, Math.max(heard, heard + (stall ? 0 : 0.085)));
      }
      double time = read(ms);
      assertThat(time).isGreaterThanOrEqualTo(last);
      last = time;
      if (ms % 20_000 > 2_000 && !stall) {
        double error = time - heard;
        squares += error * error;
        worst = Math.max(worst, Math.abs(error));
        count++;
      }
    }
    assertThat(Math.sqrt(squares / count)).isLessThan(MILLI);
    assertThat(worst).isLessThan(3 * MILLI);
  }

  private double read(long ms) {
    return SongClock.seconds(clock.read(millis(ms)));
  }

  private static long millis(long ms) {
    return ms * 1_000_000;
  }
}
