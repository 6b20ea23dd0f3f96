package org.fretway.audio.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** When a ringing string is said to sound another note. */
class PitchChangeTest {
  private static final int HOP = 480;
  private static final double SECONDS = 0.01;

  /** Returns in which look a leap is told first; -1 if in none. */
  private static int leap(DoubleUnaryOperator pitch) {
    PitchChange change = new PitchChange();
    change.begin(pitch.applyAsDouble(0), 0);
    for (int look = 1; look < 100; look++) {
      if (change.hear(pitch.applyAsDouble(look * SECONDS), (long) look * HOP)) {
        assertThat(change.at()).isLessThanOrEqualTo((long) look * HOP);
        return look;
      }
    }
    return -1;
  }

  @Test
  void a_hammer_on_is_a_leap() {
    assertThat(leap(time -> time < 0.3 ? 45 : 47)).isBetween(32, 34);
  }

  @Test
  void a_quick_slide_is_a_leap_where_it_arrives() {
    assertThat(leap(time -> 45 + 3 * Math.clamp((time - 0.3) / 0.06, 0, 1))).isBetween(36, 42);
  }

  @Test
  void bends_and_vibrato_are_none() {
    assertThat(leap(time -> 45 + 2 * Math.clamp((time - 0.2) / 0.25, 0, 1))).isEqualTo(-1);
    assertThat(leap(time -> 45 + 0.4 * Math.sin(2 * Math.PI * 5.5 * time))).isEqualTo(-1);
  }

  @Test
  void an_octave_that_is_heard_for_a_moment_is_none() {
    assertThat(leap(time -> time > 0.3 && time < 0.36 ? 57 : 45)).isEqualTo(-1);
    assertThat(leap(time -> time > 0.3 ? 57 : 45)).isGreaterThan(30);
  }

  @Test
  void what_has_no_single_pitch_can_not_leave_it() {
    assertThat(leap(time -> time < 0.3 ? Double.NaN : 47)).isEqualTo(-1);
  }
}
