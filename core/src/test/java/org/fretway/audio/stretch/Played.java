package org.fretway.audio.stretch;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** What a stretch gave for an input, and the position that it told for each frame. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Played(float[] left, float[] right, double[] positions) {
  static final int RATE = 48_000;
  private static final int BLOCK = 480;

  static Played play(float[] stereo, double rate, double semitones) {
    TimeStretch stretch = new TimeStretch(RATE);
    stretch.reset(rate, semitones);
    return play(stretch, stereo, frame -> {});
  }

  /**
   * Plays all input in blocks as a device would ask for them.
   *
   * @param beforeBlock told the number of frames read so far
   */
  static Played play(TimeStretch stretch, float[] stereo, IntConsumer beforeBlock) {
    int total = stereo.length / 2;
    int fed = 0;
    int read = 0;
    float[] block = new float[2 * BLOCK];
    float[] left = new float[1 << 16];
    float[] right = new float[1 << 16];
    double[] positions = new double[1 << 16];
    while (true) {
      beforeBlock.accept(read);
      int wanted = Math.min(stretch.inputWanted(BLOCK), total - fed);
      stretch.write(stereo, fed, wanted);
      fed += wanted;
      if (fed == total) {
        stretch.end();
      }
      double position = stretch.position();
      int got = stretch.read(block, 0, BLOCK);
      if (got < BLOCK && fed < total) {
        throw new AssertionError("Too little was asked for: " + got + " frames at " + read);
      }
      double next = stretch.position();
      if (read + got > left.length) {
        left = Arrays.copyOf(left, 2 * left.length);
        right = Arrays.copyOf(right, left.length);
        positions = Arrays.copyOf(positions, left.length);
      }
      for (int i = 0; i < got; i++) {
        left[read + i] = block[2 * i];
        right[read + i] = block[2 * i + 1];
        positions[read + i] = position + (next - position) * i / got;
      }
      read += got;
      if (got < BLOCK) {
        return new Played(
            Arrays.copyOf(left, read), Arrays.copyOf(right, read), Arrays.copyOf(positions, read));
      }
    }
  }

  int frames() {
    return left.length;
  }

  /** Returns the frame whose told position is nearest to an input frame. */
  int frameAt(double position) {
    int at = Arrays.binarySearch(positions, position);
    return Math.clamp(at < 0 ? -at - 1 : at, 0, positions.length - 1);
  }

  /** Returns the frame in a range in which the left channel is loudest. */
  int loudest(int from, int to) {
    int best = Math.max(0, from);
    for (int i = best; i < Math.min(to, frames()); i++) {
      if (Math.abs(left[i]) > Math.abs(left[best])) {
        best = i;
      }
    }
    return best;
  }

  /** Returns the frequency of the left channel in a range, from its crossings of zero, in Hz. */
  double frequency(int from, int to) {
    double first = Double.NaN;
    double last = 0;
    int crossings = 0;
    for (int i = from + 1; i < to; i++) {
      if (left[i - 1] < 0 && left[i] >= 0) {
        last = i - 1 + left[i - 1] / (left[i - 1] - left[i]);
        if (Double.isNaN(first)) {
          first = last;
        } else {
          crossings++;
        }
      }
    }
    return crossings * RATE / (last - first);
  }

  /** Returns the amplitude of a tone in the left channel in a range, under a Hann window. */
  double amplitude(double frequency, int from, int to) {
    double re = 0;
    double im = 0;
    for (int i = from; i < to; i++) {
      double weight = 1 - Math.cos(2 * Math.PI * (i - from) / (to - from));
      double angle = 2 * Math.PI * frequency * i / RATE;
      re += weight * left[i] * Math.cos(angle);
      im += weight * left[i] * Math.sin(angle);
    }
    return 2 * Math.hypot(re, im) / (to - from);
  }

  /** Returns the root of the mean square of a channel in a range. */
  static double level(float[] channel, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += channel[i] * channel[i];
    }
    return Math.sqrt(sum / (to - from));
  }

  static float[] sine(double frequency, double leftLevel, double rightLevel, int frames) {
    float[] stereo = new float[2 * frames];
    for (int i = 0; i < frames; i++) {
      double sine = Math.sin(2 * Math.PI * frequency * i / RATE);
      stereo[2 * i] = (float) (leftLevel * sine);
      stereo[2 * i + 1] = (float) (rightLevel * sine);
    }
    return stereo;
  }
}
