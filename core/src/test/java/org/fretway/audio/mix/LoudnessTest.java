package org.fretway.audio.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoudnessTest {
  @ParameterizedTest(name = "{0} LUFS with peaks at {1} dBTP: {2} dB, since {3}")
  @CsvSource({
    "-8, 0.5, -8, a loud song gets quieter",
    "-20, -6, 4, a quiet song gets louder",
    "-20, -3, 2, its peaks allow no more",
    "-18, -0.5, 0, its peaks allow nothing",
    "-18, 1, 0, peaks alone are no reason to get quieter",
    "-60, -50, 12, more would be noise",
    "-70, -60, 0, it is silence",
    "-16, -1, 0, it is right as it is",
  })
  void a_song_comes_as_near_to_the_target_as_is_sensible(
      double lufs, double peak, double expectedDb, String reason) {
    double gain = new Loudness(lufs, peak).gainTo(Loudness.TARGET_LUFS);
    assertThat(20 * Math.log10(gain)).as(reason).isEqualTo(expectedDb, within(1e-9));
  }
}
