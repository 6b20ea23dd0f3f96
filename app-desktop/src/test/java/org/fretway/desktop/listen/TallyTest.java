package org.fretway.desktop.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.fretway.chart.Chart;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.Note;
import org.fretway.chart.Strikes;
import org.fretway.practice.judge.Judgements;
import org.fretway.practice.judge.Reason;
import org.junit.jupiter.api.Test;

/** A note a second from 0 on; sections begin at 0 and at 5. */
final class TallyTest {
  private final Strikes strikes = Strikes.of(chart(10));
  private final Judgements results = new Judgements(strikes.count());
  private final Tally tally = new Tally(strikes, results, List.of(0.0, 5.0));

  static Chart chart(int notes) {
    return ChartFixture.of(
        "Lead",
        IntStream.range(0, notes).mapToObj(i -> Note.plain(i, i % 6, 3, 0)).toList(),
        List.of());
  }

  private void judge(int strike, Reason reason, int pass) {
    results.set(strike, reason, 0, 0, 0, pass);
  }

  @Test
  void hits_in_a_row_count_until_a_miss() {
    tally.look(0);
    judge(0, Reason.NONE, 0);
    judge(1, Reason.NONE, 0);
    judge(2, Reason.LATE, 0);
    judge(3, Reason.NONE, 0);
    assertThat(tally.look(3.1)).isTrue();

    assertThat(tally.streak()).isEqualTo(1);
    assertThat(tally.best()).isEqualTo(2);
    assertThat(tally.share()).isEqualTo(0.75);
    assertThat(tally.look(3.2)).isFalse();
  }

  @Test
  void a_row_goes_on_from_pass_to_pass_of_a_loop() {
    tally.look(0);
    judge(0, Reason.NONE, 0);
    judge(1, Reason.NONE, 0);
    tally.look(1.2);
    tally.look(0);
    assertThat(tally.isFresh(0)).isFalse();
    judge(0, Reason.NONE, 1);
    tally.look(0.2);

    assertThat(tally.isFresh(0)).isTrue();
    assertThat(tally.isFresh(1)).isFalse();
    assertThat(tally.streak()).isEqualTo(3);
    assertThat(tally.lastPass()).isZero();
  }

  @Test
  void sections_have_shares_of_their_own() {
    tally.look(0);
    judge(1, Reason.NONE, 0);
    judge(2, Reason.WRONG_NOTE, 0);
    tally.look(3);

    assertThat(tally.share(0)).isEqualTo(0.5);
    assertThat(tally.share(1)).isNaN();
  }

  @Test
  void a_miss_that_is_told_after_the_next_hit_still_ends_the_row() {
    tally.look(0);
    judge(1, Reason.NONE, 0);
    tally.look(1.1);
    assertThat(tally.streak()).isZero();
    judge(0, Reason.NOT_PLAYED, 0);
    tally.look(1.2);

    assertThat(tally.streak()).isEqualTo(1);
  }
}
