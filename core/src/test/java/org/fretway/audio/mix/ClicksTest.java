package org.fretway.audio.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fretway.chart.Beat;
import org.junit.jupiter.api.Test;

class ClicksTest {
  @Test
  void each_beat_clicks_and_a_measure_begins_with_an_accent() {
    Clicks clicks =
        Clicks.ofBeats(
            List.of(new Beat(1.5, -1), new Beat(0.5, 1), new Beat(1, -1), new Beat(2, 2)));
    assertThat(clicks.size()).isEqualTo(4);
    assertThat(clicks.start()).isEqualTo(0.5);
    assertThat(clicks.time(2)).isEqualTo(1.5);
    assertThat(clicks.accent(0)).isTrue();
    assertThat(clicks.accent(2)).isFalse();
    assertThat(clicks.accent(3)).isTrue();
  }

  @Test
  void beats_at_no_time_are_left_out_and_those_at_the_same_time_are_one() {
    Clicks clicks =
        Clicks.ofBeats(
            List.of(
                new Beat(Double.NaN, 1),
                new Beat(1, -1),
                new Beat(1.001, 3),
                new Beat(Double.POSITIVE_INFINITY, -1)));
    assertThat(clicks.size()).isEqualTo(1);
    assertThat(clicks.time(0)).isEqualTo(1);
    assertThat(clicks.accent(0)).isTrue();
  }

  @Test
  void the_first_click_from_a_moment_on_is_found() {
    Clicks clicks = Clicks.ofBeats(List.of(new Beat(1, 1), new Beat(2, -1), new Beat(3, -1)));
    assertThat(clicks.firstFrom(0)).isZero();
    assertThat(clicks.firstFrom(2)).isEqualTo(1);
    assertThat(clicks.firstFrom(2.1)).isEqualTo(2);
    assertThat(clicks.firstFrom(3.1)).isEqualTo(3);
  }

  @Test
  void without_beats_there_is_no_click_and_no_start() {
    assertThat(Clicks.ofBeats(List.of()).size()).isZero();
    assertThatThrownBy(Clicks.NONE::start).isInstanceOf(IllegalStateException.class);
  }
}
