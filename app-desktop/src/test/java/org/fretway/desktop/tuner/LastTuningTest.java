package org.fretway.desktop.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fretway.chart.Chart;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.Tuning;
import org.junit.jupiter.api.Test;

class LastTuningTest {
  private static Chart tuned(int lowest, double cents) {
    return ChartFixture.tuned(new Tuning(List.of(lowest, 0, 0, 0, 0, 0)), cents, List.of());
  }

  @Test
  void the_first_song_and_one_in_another_tuning_are_other() {
    LastTuning last = new LastTuning();
    assertThat(last.isOther(tuned(0, 0))).isTrue();
    last.now(tuned(0, 0));

    assertThat(last.isOther(tuned(0, 0))).isFalse();
    assertThat(last.isOther(tuned(-2, 0))).isTrue();
    assertThat(last.isOther(tuned(0, 12))).isTrue();
    assertThat(last.isOther(ChartFixture.tuned(Tuning.BASS_STANDARD, 0, List.of()))).isTrue();
  }
}
