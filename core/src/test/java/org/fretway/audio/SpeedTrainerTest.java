package org.fretway.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpeedTrainerTest {
  @Test
  void the_speed_rises_after_so_many_clean_passes_up_to_the_target() {
    SpeedTrainer trainer = new SpeedTrainer(0.6, 0.75, 0.1, 3);
    assertThat(trainer.rateAfter(0)).isEqualTo(0.6);
    assertThat(trainer.rateAfter(2)).isEqualTo(0.6);
    assertThat(trainer.rateAfter(3)).isCloseTo(0.7, within(1e-9));
    assertThat(trainer.rateAfter(6)).isEqualTo(0.75);
    assertThat(trainer.rateAfter(600)).isEqualTo(0.75);
  }

  @Test
  void a_spoilt_pass_does_not_count_and_the_next_is_clean_again() {
    TrainedRate trained = new TrainedRate(new SpeedTrainer(0.5, 1, 0.25, 1));
    trained.spoil();
    assertThat(trained.passed()).isEqualTo(0.5);
    assertThat(trained.passed()).isEqualTo(0.75);
    assertThat(trained.cleanPasses()).isEqualTo(1);
  }

  @Test
  void what_could_never_get_faster_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SpeedTrainer(0.8, 0.6, 0.1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new SpeedTrainer(0.5, 1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new SpeedTrainer(0.5, 1, 0.1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new SpeedTrainer(0.1, 1, 0.1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new SpeedTrainer(Double.NaN, 1, 0.1, 1));
  }

  @Test
  void loops_that_are_none_are_refused_with_the_reason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LoopRegion(5, 5, LeadIn.NONE))
        .withMessageContaining("at least 0.1 s");
    assertThatIllegalArgumentException().isThrownBy(() -> new LoopRegion(5, 4, LeadIn.NONE));
    assertThatIllegalArgumentException().isThrownBy(() -> new LoopRegion(-1, 4, LeadIn.NONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LoopRegion(0, Double.NaN, LeadIn.NONE));
  }
}
