package org.fretway.practice.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.Note;
import org.fretway.chart.Strikes;
import org.junit.jupiter.api.Test;

class WaitModeTest {
  private final Strikes strikes =
      Strikes.of(
          ChartFixture.of("", List.of(Note.plain(1, 0, 5, 0), Note.plain(2, 0, 7, 0)), List.of()));
  private final Judgements results = new Judgements(2);
  private final WaitMode mode = new WaitMode(strikes, results);

  private void hit(int strike, int pass) {
    results.set(strike, Reason.NONE, 0, 0, 1, pass);
  }

  @Test
  void the_song_stands_at_a_note_until_it_is_hit() {
    assertThat(mode.halts(1, 1, 0)).isFalse();
    assertThat(mode.waitedFor()).isEqualTo(Judge.NOT_WAITING);
    assertThat(mode.halts(1.15, 1, 0)).isTrue();
    assertThat(mode.waitedFor()).isZero();
    results.set(0, Reason.WRONG_NOTE, 0, 0, 0, 0);
    assertThat(mode.halts(1.15, 1, 0)).isTrue();
    hit(0, 0);
    assertThat(mode.halts(1.15, 1, 0)).isFalse();
    assertThat(mode.waitedFor()).isEqualTo(Judge.NOT_WAITING);
    assertThat(mode.halts(2.15, 1, 0)).isTrue();
    assertThat(mode.waitedFor()).isEqualTo(1);
  }

  @Test
  void who_plays_in_time_is_not_halted() {
    hit(0, 0);
    assertThat(mode.halts(1.5, 1, 0)).isFalse();
    hit(1, 0);
    assertThat(mode.halts(9, 1, 0)).isFalse();
    assertThat(mode.nextHalt(1)).isInfinite();
  }

  @Test
  void hits_of_an_earlier_pass_do_not_count() {
    hit(0, 0);
    mode.begin(0.5);
    assertThat(mode.halts(1.15, 1, 1)).isTrue();
    hit(0, 1);
    assertThat(mode.halts(1.15, 1, 1)).isFalse();
  }

  @Test
  void a_strike_can_be_skipped_and_what_lies_before_is_not_waited_for() {
    assertThat(mode.halts(1.15, 1, 0)).isTrue();
    mode.skip();
    assertThat(mode.halts(1.15, 1, 0)).isFalse();
    assertThat(mode.nextHalt(1)).isEqualTo(2 + WaitMode.GRACE);
    mode.begin(2.5);
    assertThat(mode.halts(9, 1, 0)).isFalse();
  }
}
