package org.fretway.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Twelve seconds of made-up music whose attacks are known: bass drum, snare and hi-hat in quavers
 * at 120 beats a minute, a bass guitar, and guitar chords of plucked strings (Karplus and Strong,
 * "Digital synthesis of plucked-string and drum timbres", 1983), spread between the loudspeakers.
 */
final class DrumsAndGuitar {
  private static final int RATE = StretchPrograms.RATE;
  private static final int FRAMES = 12 * RATE;
  private static final int QUAVER = RATE / 4;
  private static final double[][] CHORDS = {
    {82.41, 123.47, 164.81, 207.65, 246.94, 329.63},
    {110.00, 164.81, 220.00, 277.18, 329.63},
    {146.83, 220.00, 293.66, 369.99},
    {123.47, 185.00, 246.94, 311.13, 369.99}
  };

  private final Random random = new Random(12);
  private final float[] stereo = new float[2 * FRAMES];
  private final List<Integer> attacks = new ArrayList<>();

  DrumsAndGuitar() {
    for (int quaver = 1; quaver < FRAMES / QUAVER - 1; quaver++) {
      // Nobody plays like a clock.
      int at = quaver * QUAVER + random.nextInt(RATE / 100);
      attacks.add(at);
      drums(quaver, at);
      if (quaver % 4 == 0) {
        chord(CHORDS[quaver / 8 % CHORDS.length], at);
      }
      if (quaver % 2 == 0) {
        double root = CHORDS[quaver / 8 % CHORDS.length][0] / 2;
        pluck(root, at, 0.35, 0, 0.3, 2);
      }
    }
    float loudest = 0;
    for (float sample : stereo) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    for (int i = 0; i < stereo.length; i++) {
      stereo[i] *= 0.8f / loudest;
    }
  }

  /** Returns interleaved samples. */
  float[] stereo() {
    return stereo;
  }

  /** Returns the frames at which something is struck. */
  List<Integer> attacks() {
    return attacks;
  }

  private void drums(int quaver, int at) {
    hiHat(at);
    if (quaver % 4 == 0) {
      bassDrum(at);
    } else if (quaver % 4 == 2) {
      snare(at);
    }
  }

  private void bassDrum(int at) {
    double phase = 0;
    for (int i = 0; i < RATE / 3; i++) {
      double time = (double) i / RATE;
      phase += 2 * Math.PI * (50 + 150 * Math.exp(-time * 40)) / RATE;
      double click = random.nextGaussian() * Math.exp(-time * 800) * 0.3;
      add(at + i, 0.9 * Math.sin(phase) * Math.exp(-time * 12) + click, 0);
    }
  }

  private void snare(int at) {
    for (int i = 0; i < RATE / 4; i++) {
      double time = (double) i / RATE;
      double skin = Math.sin(2 * Math.PI * 190 * time) * Math.exp(-time * 25);
      double wires = random.nextGaussian() * Math.exp(-time * 18);
      add(at + i, 0.4 * skin + 0.25 * wires, -0.1);
    }
  }

  private void hiHat(int at) {
    double last = 0;
    for (int i = 0; i < RATE / 10; i++) {
      double noise = random.nextGaussian();
      add(at + i, 0.12 * (noise - last) * Math.exp(-i * 60.0 / RATE), 0.4);
      last = noise;
    }
  }

  private void chord(double[] tones, int at) {
    for (int i = 0; i < tones.length; i++) {
      // A strum of 1 ms a string.
      pluck(tones[i], at + i * RATE / 1000, 0.3, -0.5 + 0.1 * i, 0.5, 2);
    }
  }

  private void pluck(
      double frequency, int at, double level, double side, double brightness, double seconds) {
    int length = (int) (RATE / frequency);
    double[] string = new double[length];
    double smooth = 0;
    for (int i = 0; i < length; i++) {
      smooth += brightness * (random.nextDouble() * 2 - 1 - smooth);
      string[i] = smooth;
    }
    for (int i = 0; i < seconds * RATE; i++) {
      int slot = i % length;
      double sample = string[slot];
      string[slot] = 0.4985 * (sample + string[(slot + 1) % length]);
      add(at + i, level * sample, side);
    }
  }

  /** Adds a sample; side is -1 for left to 1 for right. */
  private void add(int frame, double sample, double side) {
    if (frame < FRAMES) {
      double angle = (side + 1) * Math.PI / 4;
      stereo[2 * frame] += (float) (sample * Math.cos(angle));
      stereo[2 * frame + 1] += (float) (sample * Math.sin(angle));
    }
  }
}
