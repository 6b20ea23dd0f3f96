package org.fretway.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnapGridTest {
  private static final double DURATION = 10;

  private final SnapGrid grid =
      SnapGrid.of(
          ChartFixture.timed(
              List.of(
                  new Beat(-1, 0),
                  new Beat(1, 1),
                  new Beat(2, -1),
                  new Beat(3, -1),
                  new Beat(4, 2),
                  new Beat(5, -1),
                  new Beat(11, 3)),
              List.of(new Section("a", 1, 1), new Section("b", 1, 8)),
              List.of()),
          DURATION);

  @Test
  void a_moment_goes_to_the_nearest_beat_measure_or_section() {
    assertThat(grid.snapped(Snap.BEAT, 2.4)).isEqualTo(2);
    assertThat(grid.snapped(Snap.BEAT, 2.6)).isEqualTo(3);
    assertThat(grid.snapped(Snap.BEAT, 3)).isEqualTo(3);
    assertThat(grid.snapped(Snap.MEASURE, 2.6)).isEqualTo(4);
    assertThat(grid.snapped(Snap.SECTION, 3)).isEqualTo(1);
    assertThat(grid.snapped(Snap.OFF, 2.6)).isEqualTo(2.6);
  }

  @Test
  void the_end_of_the_song_is_one_of_them_and_nothing_lies_outside() {
    assertThat(grid.snapped(Snap.BEAT, 9)).isEqualTo(DURATION);
    assertThat(grid.snapped(Snap.BEAT, -3)).isEqualTo(1);
    assertThat(grid.snapped(Snap.OFF, -3)).isZero();
    assertThat(grid.snapped(Snap.OFF, 12)).isEqualTo(DURATION);
  }

  @Test
  void without_beats_a_moment_stays_where_it_is() {
    SnapGrid empty = SnapGrid.of(ChartFixture.of("", List.of(), List.of()), DURATION);

    assertThat(empty.snapped(Snap.BEAT, 3.3)).isEqualTo(3.3);
    assertThat(empty.next(Snap.BEAT, 3.3, true)).isEqualTo(3.31, within(1e-9));
    assertThat(SnapGrid.NONE.snapped(Snap.SECTION, 3.3)).isEqualTo(3.3);
  }

  @Test
  void steps_go_from_beat_to_beat_and_stop_at_the_ends() {
    assertThat(grid.next(Snap.BEAT, 2, true)).isEqualTo(3);
    assertThat(grid.next(Snap.BEAT, 2.5, true)).isEqualTo(3);
    assertThat(grid.next(Snap.BEAT, 2, false)).isEqualTo(1);
    assertThat(grid.next(Snap.MEASURE, 2, true)).isEqualTo(4);
    assertThat(grid.next(Snap.BEAT, DURATION, true)).isEqualTo(DURATION);
    assertThat(grid.next(Snap.BEAT, 1, false)).isEqualTo(1);
    assertThat(grid.next(Snap.OFF, 0, false)).isZero();
  }
}
