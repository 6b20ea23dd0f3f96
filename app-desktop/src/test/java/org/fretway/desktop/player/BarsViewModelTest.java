package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarsViewModelTest {
  private static final long REST = BarsViewModel.REST_NANOS;

  private final BarsViewModel bars = new BarsViewModel();

  private void play(long nanos) {
    bars.look(nanos, true, false);
  }

  private boolean shown() {
    return bars.shownProperty().get();
  }

  private boolean docked() {
    return bars.dockedProperty().get();
  }

  @Test
  void bars_go_away_when_nothing_was_touched_for_three_seconds() {
    play(0);
    play(REST - 1);
    assertThat(shown()).isTrue();

    play(REST);
    assertThat(shown()).isFalse();
    assertThat(docked()).isFalse();
  }

  @Test
  void a_key_keeps_them_a_while_longer_but_brings_none_back() {
    play(0);
    bars.touch();
    play(REST - 1);
    play(REST + 1);
    assertThat(shown()).isTrue();
    play(2 * REST);
    assertThat(shown()).isFalse();

    bars.touch();
    play(2 * REST + 1);
    assertThat(shown()).isFalse();
  }

  @Test
  void the_mouse_brings_them_back_over_the_highway_which_stays_as_it_is() {
    play(0);
    play(REST);
    bars.point();
    play(REST + 1);

    assertThat(shown()).isTrue();
    assertThat(docked()).isFalse();
    play(2 * REST);
    assertThat(shown()).isTrue();
    play(2 * REST + 1);
    assertThat(shown()).isFalse();
  }

  @Test
  void what_needs_them_brings_them_back_and_the_highway_makes_room() {
    play(0);
    play(REST);
    bars.look(REST + 1, true, true);
    assertThat(shown()).isTrue();
    assertThat(docked()).isTrue();

    bars.look(5 * REST, true, true);
    assertThat(shown()).isTrue();
    play(6 * REST - 1);
    assertThat(docked()).isTrue();
    play(6 * REST);
    assertThat(shown()).isFalse();
  }

  @Test
  void in_a_window_they_stay_unless_they_may_go() {
    bars.look(0, false, false);
    bars.look(10 * REST, false, false);

    assertThat(shown()).isTrue();
    assertThat(docked()).isTrue();
  }
}
