package org.fretway.audio.pitch;

/**
 * Finds the pitch of a single string of a guitar or bass, from below a five-string bass's low B to
 * beyond the highest fret of a guitar. Two looks are taken: after how long the sound repeats itself
 * tells the note without mistaking its octave, and the phases of its lower partials tell its
 * frequency to a part of a cent. Used by one thread; nothing is allocated after construction.
 */
public final class PitchDetector {
  /** The lowest pitch that is found, in Hz: two semitones below B0. */
  public static final double LOWEST_HZ = 27.5;

  /** The highest pitch that is found, in Hz: above B6. */
  public static final double HIGHEST_HZ = 2000;

  /** The shortest stretch that holds enough of a low string to tell its partials apart, seconds. */
  private static final double WINDOW_SECONDS = 0.16;

  /** A root mean square below this is silence: -63 dB. */
  private static final double SILENCE = 7e-4;

  /**
   * Above this, in Hz, the sound is muffled before periods are sought: high partials of stiff
   * strings are out of step with the lower ones.
   */
  private static final double MUFFLED_HZ = 1500;

  private final int frames;
  private final int sampleRate;
  private final Periods periods;
  private final Partials partials;
  private final float[] level;
  private final float[] muffled;
  private final float follow;

  /** Prepares for sounds of a sample rate, in Hz. */
  public PitchDetector(int sampleRate) {
    this(
        sampleRate, Integer.highestOneBit((int) (WINDOW_SECONDS * sampleRate) - 1) << 1, LOWEST_HZ);
  }

  /**
   * Prepares for looks that are shorter than a tuner's, and less exact.
   *
   * @param sampleRate in Hz
   * @param frames how many samples are looked at
   * @param lowestHertz the lowest pitch that is found; one and a half of its periods must fit
   */
  public PitchDetector(int sampleRate, int frames, double lowestHertz) {
    this.sampleRate = sampleRate;
    this.frames = frames;
    periods =
        new Periods(
            frames, (int) (sampleRate / HIGHEST_HZ), (int) Math.ceil(sampleRate / lowestHertz));
    partials = new Partials(sampleRate, frames);
    level = new float[frames];
    muffled = new float[frames];
    follow = (float) (1 - Math.exp(-2 * Math.PI * MUFFLED_HZ / sampleRate));
  }

  /** Returns how many samples are looked at. */
  public int frames() {
    return frames;
  }

  /**
   * Finds the pitch of a sound.
   *
   * @param sound {@link #frames} samples of it, mono
   * @param pitch gets what is found
   */
  public void detect(float[] sound, Pitch pitch) {
    detect(sound, 0, pitch);
  }

  /**
   * Finds the pitch of a part of a sound.
   *
   * @param sound mono
   * @param from the first of the {@link #frames} samples that are looked at
   * @param pitch gets what is found
   */
  public void detect(float[] sound, int from, Pitch pitch) {
    pitch.clear();
    if (!prepare(sound, from)) {
      return;
    }
    periods.find(muffled);
    pitch.clarity = periods.clarity();
    if (pitch.clarity >= Pitch.CLEAR) {
      pitch.frequency = partials.measure(level, sampleRate / periods.period());
    }
  }

  /** Takes the mean away, and muffles; returns whether there is a sound. */
  private boolean prepare(float[] sound, int from) {
    double sum = 0;
    for (int i = 0; i < frames; i++) {
      sum += sound[from + i];
    }
    float mean = (float) (sum / frames);
    double squares = 0;
    float once = 0;
    float twice = 0;
    for (int i = 0; i < frames; i++) {
      float sample = sound[from + i] - mean;
      level[i] = sample;
      squares += sample * sample;
      once += follow * (sample - once);
      twice += follow * (once - twice);
      muffled[i] = twice;
    }
    return squares > SILENCE * SILENCE * frames;
  }
}
