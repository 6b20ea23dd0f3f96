package org.fretway.audio.listen;

import org.fretway.audio.input.LevelMeter;

/**
 * Makes a sound fit to be listened to: what is no number becomes silence, a constant offset and the
 * mains' hum go. Nothing is allocated.
 */
final class Conditioner {
  /** An octave and more below the lowest string of a bass. */
  private static final double OFFSET_HERTZ = 9;

  /** The mains buzz more than they hum; up to here, it lies in what pitches are told by. */
  private static final int HARMONICS = 12;

  private static final double WIDTH = 0.8;

  /** By so much the mains wander, so that their harmonics wander by as many times that. */
  private static final double WANDERING = 0.1;

  private static final double LOUDEST = 8;
  private static final double NOTHING = 1e-15;

  private final double follow;
  private final Notch[] notches;
  private double offset;
  private boolean clipped;

  Conditioner(int sampleRate, int mainsHertz) {
    follow = 1 - Math.exp(-2 * Math.PI * OFFSET_HERTZ / sampleRate);
    notches = new Notch[mainsHertz == 0 ? 0 : HARMONICS];
    for (int n = 1; n <= notches.length; n++) {
      notches[n - 1] = new Notch(sampleRate, (double) n * mainsHertz, WIDTH + WANDERING * n);
    }
  }

  /** Forgets the sound before. */
  void clear() {
    offset = 0;
    for (Notch notch : notches) {
      notch.clear();
    }
  }

  /** Returns whether the sound reached full scale since this was asked last. */
  boolean takeClipped() {
    boolean was = clipped;
    clipped = false;
    return was;
  }

  /** Conditions samples from one array into another. */
  void process(float[] from, int at, float[] to, int toAt, int count) {
    for (int i = 0; i < count; i++) {
      float raw = from[at + i];
      double sample = Math.abs(raw) <= LOUDEST ? raw : 0; // False for what is no number as well.
      clipped |= Math.abs(sample) >= LevelMeter.CLIPS;
      offset += follow * (sample - offset);
      sample -= offset;
      for (int n = 0; n < notches.length; n++) {
        sample = notches[n].next(sample);
      }
      to[toAt + i] = (float) sample;
    }
    if (Math.abs(offset) < NOTHING) {
      offset = 0;
    }
    for (Notch notch : notches) {
      notch.settle(NOTHING);
    }
  }
}
