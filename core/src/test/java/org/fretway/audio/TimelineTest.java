package org.fretway.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private final Timeline timeline = new Timeline();

  @Test
  void before_anything_is_put_out_it_is_where_the_jump_went() {
    timeline.begin(3, 17.5);
    assertThat(timeline.songTimeAt(3, 0)).isEqualTo(17.5);
    assertThat(timeline.songTimeAt(3, 9)).isEqualTo(17.5);
  }

  @Test
  void each_piece_has_its_own_rate() {
    timeline.begin(1, 10);
    timeline.add(0, 10, 0.5, 0);
    timeline.add(2, 11, 1.5, 0);
    assertThat(timeline.songTimeAt(1, 1)).isEqualTo(10.5);
    assertThat(timeline.songTimeAt(1, 2)).isEqualTo(11);
    assertThat(timeline.songTimeAt(1, 4)).isEqualTo(14);
  }

  @Test
  void a_loop_is_a_step_back_and_another_pass() {
    timeline.begin(1, 0);
    timeline.add(0, 0, 1, 0);
    timeline.add(5, 1, 1, 1);
    assertThat(timeline.songTimeAt(1, 4.999)).isEqualTo(4.999);
    assertThat(timeline.songTimeAt(1, 5)).isEqualTo(1);
    assertThat(timeline.passAt(1, 4.999)).isZero();
    assertThat(timeline.passAt(1, 5)).isEqualTo(1);
  }

  @Test
  void who_asks_for_an_older_jump_is_told_where_the_latest_went() {
    timeline.begin(1, 0);
    timeline.add(0, 0, 1, 0);
    timeline.begin(2, 40);
    timeline.add(0, 40, 1, 0);
    assertThat(timeline.songTimeAt(1, 3)).isEqualTo(40);
  }

  @Test
  void it_remembers_what_was_put_out_last_however_much_came_before() {
    timeline.begin(1, 0);
    for (int i = 0; i < 100_000; i++) {
      timeline.add(i, 2.0 * (i % 2), 1, i);
    }
    assertThat(timeline.songTimeAt(1, 99_999.5)).isCloseTo(2.5, within(1e-9));
    assertThat(timeline.passAt(1, 99_500)).isEqualTo(99_500);
  }

  @Test
  void readers_never_see_half_of_a_change() throws Exception {
    int pieces = 200_000;
    timeline.begin(1, 0);
    timeline.add(0, 0, 1, 0);
    try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
      Future<Boolean> whole =
          reader.submit(
              () -> {
                boolean right = true;
                int pass = 0;
                while (pass < pieces - 1) {
                  pass = timeline.passAt(1, Double.MAX_VALUE);
                  double time = timeline.songTimeAt(1, pass + 0.25);
                  // Piece n begins at n and at song time 1000 n; forgotten ones begin later.
                  double into = time - Math.rint(time / 1000) * 1000;
                  right &= Math.abs(into - 0.25) < 1e-3 || into == 0;
                }
                return right;
              });
      for (int i = 1; i < pieces; i++) {
        timeline.add(i, 1000.0 * i, 1, i);
      }
      assertThat(whole.get()).isTrue();
    }
  }
}
