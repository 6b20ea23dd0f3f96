package org.fretway.desktop.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrainerViewModelTest {
  private OpenSong song;
  private LoopViewModel loop;
  private TrainerViewModel model;

  @BeforeEach
  void open() throws Exception {
    song = new OpenSong();
    loop = new LoopViewModel(song.sound()::seek);
    loop.open(song.sound());
    model = new TrainerViewModel(loop);
    model.open(song.sound());
    model.fromProperty().set(50);
    model.toProperty().set(60);
    model.stepProperty().set(10);
  }

  @AfterEach
  void close() {
    song.close();
  }

  @Test
  void it_asks_for_a_loop_first() {
    model.start();

    assertThat(model.runningProperty().get()).isFalse();
    assertThat(model.progressProperty().get()).contains("set A and B");
  }

  @Test
  void it_begins_slowly_and_tells_when_it_gets_faster() {
    loop();
    model.start();

    assertThat(song.sound().rate()).isEqualTo(0.5);
    assertThat(model.progressProperty().get()).isEqualTo("50 %, faster after 2 clean passes.");
  }

  @Test
  void clean_passes_lead_to_the_target() {
    loop();
    model.start();
    song.sound().play();

    await()
        .until(
            () -> {
              model.refresh();
              return model.cleanPassesProperty().get() >= 2;
            });
    assertThat(song.sound().rate()).isEqualTo(0.6);
    assertThat(model.progressProperty().get()).startsWith("60 %, the target, after");
  }

  @Test
  void while_passes_are_judged_only_clean_ones_count_and_then_more_is_shown() {
    int[] mastery = {40};
    model.raises(() -> mastery[0], percent -> mastery[0] = percent);
    model.raisesMasteryProperty().set(true);
    model.passesProperty().set(1);
    model.judge(true);
    loop();
    model.start();
    assertThat(song.sound().rate()).isEqualTo(0.5);

    model.passed(8, 10);
    assertThat(song.sound().rate()).isEqualTo(0.5);
    assertThat(model.progressProperty().get()).isEqualTo("Once more: 8 of 10 hit. Still at 50 %.");
    model.passed(9, 10);
    assertThat(song.sound().rate()).isEqualTo(0.6);
    assertThat(model.cleanPassesProperty().get()).isEqualTo(1);
    assertThat(mastery[0]).isEqualTo(40);
    model.passed(10, 10);
    assertThat(mastery[0]).isEqualTo(50);
  }

  @Test
  void a_speed_that_would_fall_is_refused_in_words() {
    loop();
    model.toProperty().set(40);
    model.start();

    assertThat(model.runningProperty().get()).isFalse();
    assertThat(model.progressProperty().get()).contains("rises");
  }

  @Test
  void it_ends_with_its_loop_and_leaves_the_speed() {
    loop();
    model.start();
    loop.clear();

    assertThat(model.runningProperty().get()).isFalse();
    assertThat(model.progressProperty().get()).isEmpty();
    assertThat(song.sound().rate()).isEqualTo(0.5);
  }

  private void loop() {
    loop.setStart(0, true);
    loop.setEnd(0.2, true);
  }
}
