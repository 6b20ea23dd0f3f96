package org.fretway.audio.stretch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealFftTest {
  @ParameterizedTest
  @ValueSource(ints = {8, 16, 32, 64, 512})
  void bins_are_those_of_the_defining_sum(int size) {
    float[] samples = noise(size);
    float[] re = new float[size / 2 + 1];
    float[] im = new float[size / 2 + 1];
    new RealFft(size).forward(samples, re, im);
    for (int k = 0; k <= size / 2; k++) {
      double sumRe = 0;
      double sumIm = 0;
      for (int i = 0; i < size; i++) {
        sumRe += samples[i] * Math.cos(2 * Math.PI * k * i / size);
        sumIm -= samples[i] * Math.sin(2 * Math.PI * k * i / size);
      }
      assertThat((double) re[k]).isCloseTo(sumRe, within(1e-6 * size));
      assertThat((double) im[k]).isCloseTo(sumIm, within(1e-6 * size));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 256, 4096, 8192})
  void back_and_forth_gives_the_samples_again(int size) {
    float[] samples = noise(size);
    float[] re = new float[size / 2 + 1];
    float[] im = new float[size / 2 + 1];
    float[] again = new float[size];
    RealFft fft = new RealFft(size);
    fft.forward(samples, re, im);
    fft.inverse(re, im, again);
    for (int i = 0; i < size; i++) {
      assertThat(again[i]).isCloseTo(samples[i], within(2e-6f));
    }
  }

  @Test
  void other_sizes_are_refused() {
    assertThatThrownBy(() -> new RealFft(24)).hasMessageContaining("power of two");
    assertThatThrownBy(() -> new RealFft(4)).hasMessageContaining("power of two");
  }

  private static float[] noise(int size) {
    Random random = new Random(size);
    float[] samples = new float[size];
    for (int i = 0; i < size; i++) {
      samples[i] = random.nextFloat() * 2 - 1;
    }
    return samples;
  }
}
