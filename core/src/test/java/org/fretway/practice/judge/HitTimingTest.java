package org.fretway.practice.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HitTimingTest {
  @Test
  void the_middle_of_the_hits_is_told_and_misses_do_not_count() {
    Judgements results = new Judgements(60);
    for (int i = 0; i < 25; i++) {
      results.set(i, Reason.NONE, 0.012 + (i - 12) * 0.001, 0, 1, 0);
    }
    results.set(30, Reason.LATE, 0.2, 0, 1, 0);
    results.set(31, Reason.NONE, Double.NaN, 0, 1, 0);
    HitTiming timing = HitTiming.of(results);
    assertThat(timing.middle()).isCloseTo(0.012, within(1e-4));
    assertThat(timing.spread()).isCloseTo(0.006, within(1e-4));
    assertThat(timing.hits()).isEqualTo(25);
    assertThat(timing.isEnough()).isTrue();
  }

  @Test
  void without_hits_nothing_is_known() {
    assertThat(HitTiming.of(new Judgements(3))).isEqualTo(new HitTiming(0, 0, 0));
    assertThat(HitTiming.of(new Judgements(3)).isEnough()).isFalse();
  }
}
