package org.fretway.demo;

/** One channel of sound under construction, and the few things that are done to a whole channel. */
final class Sound {
  /** Samples a second of all that is made here. */
  static final int RATE = 44_100;

  private final float[] samples;

  Sound(double seconds) {
    samples = new float[(int) Math.round(seconds * RATE)];
  }

  /** Returns the sample at which a moment falls. */
  static int sampleAt(double seconds) {
    return (int) Math.round(seconds * RATE);
  }

  int length() {
    return samples.length;
  }

  float at(int sample) {
    return samples[sample];
  }

  /** Adds to a sample; what falls behind the end is dropped. */
  void add(int sample, double value) {
    if (sample < samples.length) {
      samples[sample] += (float) value;
    }
  }

  /** Sends every sample through an effect, in order. */
  Sound through(Effect effect) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) effect.next(samples[i]);
    }
    return this;
  }

  double peak() {
    double peak = 0;
    for (float sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }

  /** Makes it so loud that its peak is the given one. */
  Sound normalized(double peak) {
    double factor = peak / Math.max(peak(), 1e-9);
    return through(sample -> sample * factor);
  }

  /** Lets the end fade to silence. */
  Sound fadedOut(double seconds) {
    int fade = Math.min(samples.length, sampleAt(seconds));
    for (int i = 0; i < fade; i++) {
      samples[samples.length - 1 - i] *= (float) i / fade;
    }
    return this;
  }

  /** Changes one sample after the other; may remember the ones before. */
  @FunctionalInterface
  interface Effect {
    double next(double sample);
  }
}
