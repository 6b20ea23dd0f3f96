package org.fretway.audio.mix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;

/** Stereo signals to test with, interleaved. */
final class Signals {
  private Signals() {}

  /** Returns the same level all along. */
  static float[] constant(float level, int frames) {
    float[] stereo = new float[2 * frames];
    Arrays.fill(stereo, level);
    return stereo;
  }

  /** Returns a sine in both channels. */
  static float[] sine(double hertz, double level, double phase, int sampleRate, int frames) {
    float[] stereo = new float[2 * frames];
    for (int i = 0; i < frames; i++) {
      double sample = level * Math.sin(2 * Math.PI * hertz * i / sampleRate + phase);
      stereo[2 * i] = (float) sample;
      stereo[2 * i + 1] = (float) sample;
    }
    return stereo;
  }

  /** Returns noise, other in each channel. */
  static float[] noise(double level, int frames, long seed) {
    Random random = new Random(seed);
    float[] stereo = new float[2 * frames];
    for (int i = 0; i < stereo.length; i++) {
      stereo[i] = (float) (level * (2 * random.nextDouble() - 1));
    }
    return stereo;
  }

  /** Returns the largest step from one frame to the next in either channel. */
  static float largestStep(float[] stereo) {
    float largest = 0;
    for (int i = 2; i < stereo.length; i++) {
      largest = Math.max(largest, Math.abs(stereo[i] - stereo[i - 2]));
    }
    return largest;
  }

  /** Fails at the first sample that is not the same. */
  static void assertSame(float[] actual, float[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    int at = Arrays.mismatch(actual, expected);
    assertThat(at)
        .as(() -> "sample %d is %s, not %s".formatted(at, actual[at], expected[at]))
        .isEqualTo(-1);
  }

  /** Returns the largest absolute value. */
  static float peak(float[] stereo) {
    float peak = 0;
    for (float sample : stereo) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }
}
