package org.fretway.desktop.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.Tuning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpeedViewModelTest {
  private final SpeedViewModel model = new SpeedViewModel();
  private OpenSong song;

  @BeforeEach
  void open() throws Exception {
    song = new OpenSong();
    model.open(song.sound());
  }

  @AfterEach
  void close() {
    song.close();
  }

  @Test
  void steps_go_to_the_next_five_percent_and_no_further_than_can_be_played() {
    model.step(false);
    assertThat(song.sound().rate()).isEqualTo(0.95, within(1e-9));

    model.set(83);
    model.step(true);
    assertThat(model.percentProperty().get()).isEqualTo(85);
    model.step(false);
    assertThat(model.percentProperty().get()).isEqualTo(80);

    model.set(26);
    model.step(false);
    model.step(false);
    assertThat(song.sound().rate()).isEqualTo(0.25);
    model.set(1000);
    assertThat(song.sound().rate()).isEqualTo(1.5);

    model.reset();
    assertThat(song.sound().rate()).isEqualTo(1);
  }

  @Test
  void a_speed_that_a_trainer_sets_is_shown() {
    song.sound().setRate(0.725);
    model.refresh();

    assertThat(model.percentProperty().get()).isEqualTo(72.5, within(1e-9));
    assertThat(song.sound().rate()).isEqualTo(0.725);
  }

  @Test
  void the_pitch_goes_by_whole_semitones_up_to_an_octave() {
    model.semitonesProperty().set(0.4);
    model.stepPitch(true);
    assertThat(song.sound().semitones()).isEqualTo(1);

    model.semitonesProperty().set(-12);
    model.stepPitch(false);
    assertThat(song.sound().semitones()).isEqualTo(-12);
  }

  @Test
  void a_lowered_song_is_brought_to_standard_tuning_and_back() {
    Tuning flat = new Tuning(List.of(-1, -1, -1, -1, -1, -1));
    model.show(ChartFixture.tuned(flat, 0, List.of()));

    model.toggleRetune();
    assertThat(song.sound().semitones()).isEqualTo(1);
    assertThat(model.isRetuned()).isTrue();

    model.toggleRetune();
    assertThat(song.sound().semitones()).isZero();
  }

  @Test
  void a_song_in_standard_tuning_offers_nothing() {
    model.show(OpenSong.chart());
    model.toggleRetune();

    assertThat(model.retuneProperty().get()).isEmpty();
    assertThat(model.isRetuned()).isFalse();
    assertThat(song.sound().semitones()).isZero();
  }

  @Test
  void semitones_are_written_with_their_sign_and_cents() {
    assertThat(List.of(0.0, 1.0, -12.0, 0.4, -0.15))
        .extracting(PracticeBar::signed)
        .containsExactly("±0", "+1", "−12", "+0.4", "−0.15");
  }
}
