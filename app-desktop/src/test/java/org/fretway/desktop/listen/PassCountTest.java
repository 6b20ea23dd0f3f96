package org.fretway.desktop.listen;

import static org.assertj.core.api.Assertions.assertThat;

import org.fretway.chart.Strikes;
import org.fretway.practice.judge.Judgements;
import org.fretway.practice.judge.Reason;
import org.fretway.practice.judge.Tolerance;
import org.junit.jupiter.api.Test;

/** A loop from 2 to 6 seconds with a note a second. */
final class PassCountTest {
  private static final double START = 2;
  private static final double END = 6;

  private final Strikes strikes = Strikes.of(TallyTest.chart(10));
  private final Judgements results = new Judgements(strikes.count());
  private final JudgedPlay play = new JudgedPlay(strikes, results, Tolerance.USUAL, "Lead", 0, 100);
  private final PassCount count = new PassCount();

  private boolean look(int lastPass, double now) {
    return count.look(play, lastPass, now, START, END);
  }

  @Test
  void a_pass_is_told_once_its_last_strikes_are_judged() {
    look(-1, 2.5);
    look(-1, 5.9);
    results.set(2, Reason.NONE, 0, 0, 0, 0);
    results.set(3, Reason.LATE, 0, 0, 0, 0);
    results.set(4, Reason.NONE, 0, 0, 0, 0);
    assertThat(look(0, 2.01)).isFalse();
    results.set(2, Reason.NOT_PLAYED, Double.NaN, Double.NaN, 0, 1);
    results.set(5, Reason.NONE, 0, 0, 0, 0);
    assertThat(look(0, 2.7)).isTrue();

    assertThat(count.hits()).isEqualTo(2);
    assertThat(count.judged()).isEqualTo(3);
    assertThat(look(0, 2.8)).isFalse();
  }

  @Test
  void going_back_within_the_loop_is_no_pass() {
    look(-1, 4);
    look(0, 2.1);

    assertThat(look(0, 3)).isFalse();
  }
}
