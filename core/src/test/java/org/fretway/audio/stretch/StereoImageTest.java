package org.fretway.audio.stretch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stretched sound stays where it was between the loudspeakers. */
class StereoImageTest {
  private static final int RATE = Played.RATE;

  @Test
  void the_same_in_both_channels_stays_exactly_the_same() {
    float[] stereo = TimeStretchTest.noise(RATE, 3);
    for (int i = 0; i < RATE; i++) {
      stereo[2 * i + 1] = stereo[2 * i];
    }
    Played played = Played.play(stereo, 0.6, 2.5);
    assertThat(played.left()).isEqualTo(played.right());
  }

  @ParameterizedTest
  @CsvSource({"0.25,0", "0.5,0", "0.8,-3", "1.5,0", "1,5"})
  void a_difference_in_level_stays(double rate, double semitones) {
    Played played = Played.play(Played.sine(330, 0.5, 0.1, RATE), rate, semitones);
    int from = played.frames() / 4;
    int to = played.frames() * 3 / 4;
    double left = Played.level(played.left(), from, to);
    double right = Played.level(played.right(), from, to);
    assertThat(left / right).isCloseTo(5, within(0.01));
    assertThat(left).isCloseTo(0.3536, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({"0.25,0", "0.5,0", "0.8,-3", "1.5,0", "1,5"})
  void a_difference_in_phase_stays(double rate, double semitones) {
    float[] stereo = new float[2 * RATE];
    for (int i = 0; i < RATE; i++) {
      stereo[2 * i] = (float) (0.5 * Math.sin(2 * Math.PI * 330 * i / RATE));
      stereo[2 * i + 1] = (float) (0.5 * Math.sin(2 * Math.PI * 330 * i / RATE + 1));
    }
    Played played = Played.play(stereo, rate, semitones);
    double both = 0;
    double alone = 0;
    for (int i = played.frames() / 4; i < played.frames() * 3 / 4; i++) {
      both += played.left()[i] * played.right()[i];
      alone += played.left()[i] * played.left()[i];
    }
    assertThat(Math.acos(both / alone)).isCloseTo(1, within(0.02));
  }

  @Test
  void a_sound_on_one_side_leaves_the_other_silent() {
    Played played = Played.play(Played.sine(330, 0.5, 0, RATE), 0.5, -2);
    assertThat(played.right()).isEqualTo(new float[played.frames()]);
  }
}
