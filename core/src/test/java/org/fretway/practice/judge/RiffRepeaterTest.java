package org.fretway.practice.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fretway.audio.SpeedTrainer;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.Note;
import org.fretway.chart.Strikes;
import org.fretway.practice.judge.RiffRepeater.Course;
import org.fretway.practice.judge.RiffRepeater.Step;
import org.junit.jupiter.api.Test;

class RiffRepeaterTest {
  private static final SpeedTrainer SPEED = new SpeedTrainer(0.8, 1, 0.1, 2);

  private static RiffRepeater repeater(int masteryStep, int fallBackAfter) {
    return new RiffRepeater(new Course(SPEED, 0.9, masteryStep, fallBackAfter), 40);
  }

  private static Step clean(RiffRepeater repeater, int passes) {
    Step step = repeater.passed(9, 10);
    for (int i = 1; i < passes; i++) {
      step = repeater.passed(10, 10);
    }
    return step;
  }

  @Test
  void the_speed_rises_after_clean_passes_and_then_the_mastery() {
    RiffRepeater repeater = repeater(20, 0);
    assertThat(clean(repeater, 1)).isEqualTo(new Step(true, 0.8, 40));
    assertThat(clean(repeater, 1).rate()).isCloseTo(0.9, within(1e-9));
    assertThat(clean(repeater, 2)).isEqualTo(new Step(true, 1, 40));
    assertThat(clean(repeater, 2)).isEqualTo(new Step(true, 1, 60));
    assertThat(clean(repeater, 8)).isEqualTo(new Step(true, 1, 100));
  }

  @Test
  void a_pass_that_was_not_clean_changes_nothing_and_several_take_a_step_back() {
    RiffRepeater patient = repeater(20, 0);
    clean(patient, 2);
    for (int i = 0; i < 9; i++) {
      assertThat(patient.passed(8, 10)).isEqualTo(new Step(false, patient.rate(), 40));
    }
    assertThat(patient.rate()).isCloseTo(0.9, within(1e-9));

    RiffRepeater strict = repeater(20, 3);
    clean(strict, 3);
    strict.passed(8, 10);
    strict.passed(8, 10);
    assertThat(strict.rate()).isCloseTo(0.9, within(1e-9));
    assertThat(strict.passed(0, 10).rate()).isEqualTo(0.8);
    assertThat(strict.passed(0, 0)).isEqualTo(new Step(false, 0.8, 40));
  }

  @Test
  void only_what_was_judged_in_the_pass_counts() {
    Strikes strikes =
        Strikes.of(
            ChartFixture.of(
                "",
                List.of(Note.plain(1, 0, 5, 0), Note.plain(2, 0, 5, 0), Note.plain(3, 0, 5, 0)),
                List.of()));
    Judgements results = new Judgements(3);
    results.set(0, Reason.NONE, 0, 0, 1, 1);
    results.set(1, Reason.LATE, 0, 0, 1, 1);
    results.set(2, Reason.NONE, 0, 0, 1, 0);
    assertThat(RiffRepeater.judged(strikes, results, 0, 9, 1)).isEqualTo(2);
    assertThat(RiffRepeater.hits(strikes, results, 0, 9, 1)).isEqualTo(1);
    assertThat(RiffRepeater.hits(strikes, results, 1.5, 9, 1)).isZero();
  }

  @Test
  void a_course_that_does_not_rise_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Course(SPEED, 0, 10, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Course(SPEED, 0.9, -1, 0));
  }
}
