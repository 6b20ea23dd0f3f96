package org.fretway.audio.perform;

import java.util.Random;
import org.fretway.audio.perform.Filters.OnePole;

/** What becomes of the sound of strings on its way into a computer. */
@FunctionalInterface
public interface Sound {
  /** As the pickup gives it. */
  Sound CLEAN = dry -> dry.clone();

  /** By an amplifier driven so far that a pick stroke is squared. */
  Sound OVERDRIVEN = dry -> overdriven(dry, 25);

  /** In a room that is 20 dB below the instrument. */
  Sound NOISY = dry -> noisy(dry, 20);

  /** Beside mains of 50 Hz whose hum is 30 dB below full scale. */
  Sound HUMMING = dry -> humming(dry, 50, 0.03);

  /** Into an input that is set far too loud. */
  Sound CLIPPED = dry -> clipped(dry, 6);

  /** Returns what becomes of a sound, which stays as it is. */
  float[] of(float[] dry);

  /** Makes the highest peak of a sound another; silence stays. */
  static void scale(float[] sound, double peak) {
    float most = 0;
    for (float sample : sound) {
      most = Math.max(most, Math.abs(sample));
    }
    float gain = most > 0 ? (float) (peak / most) : 0;
    for (int i = 0; i < sound.length; i++) {
      sound[i] *= gain;
    }
  }

  /** Returns the same through a tube that is not quite even, with tone filters around it. */
  private static float[] overdriven(float[] dry, double drive) {
    float[] sound = dry.clone();
    OnePole below = new OnePole(90);
    OnePole harsh = new OnePole(4_500);
    OnePole harsher = new OnePole(5_500);
    OnePole offset = new OnePole(20);
    for (int i = 0; i < sound.length; i++) {
      double tight = sound[i] - 0.8 * below.next(sound[i]);
      double driven = Math.tanh(drive * tight + 0.2);
      driven -= offset.next(driven);
      sound[i] = (float) harsher.next(harsh.next(driven));
    }
    scale(sound, 0.5);
    return sound;
  }

  /** Returns the same with noise that falls with the frequency, as that of rooms does. */
  private static float[] noisy(float[] dry, double decibelsBelow) {
    Random random = new Random(5);
    OnePole dark = new OnePole(500);
    float[] noise = new float[dry.length];
    for (int i = 0; i < noise.length; i++) {
      double white = random.nextGaussian();
      noise[i] = (float) (0.1 * white + dark.next(white));
    }
    double gain = power(dry) / power(noise) * Math.pow(10, -decibelsBelow / 20);
    float[] sound = dry.clone();
    for (int i = 0; i < sound.length; i++) {
      sound[i] += (float) (gain * noise[i]);
    }
    return sound;
  }

  private static double power(float[] sound) {
    double sum = 0;
    for (float sample : sound) {
      sum += (double) sample * sample;
    }
    return Math.sqrt(sum / sound.length);
  }

  private static float[] humming(float[] dry, double hertz, double level) {
    float[] sound = dry.clone();
    for (int i = 0; i < sound.length; i++) {
      double turn = 2 * Math.PI * hertz * i / Performance.SAMPLE_RATE;
      double hum = Math.sin(turn) + 0.6 * Math.sin(2 * turn) + 0.4 * Math.sin(3 * turn);
      sound[i] += (float) (level * (hum + 0.2 * Math.sin(5 * turn)));
    }
    return sound;
  }

  private static float[] clipped(float[] dry, double gain) {
    float[] sound = dry.clone();
    for (int i = 0; i < sound.length; i++) {
      sound[i] = (float) Math.clamp(gain * sound[i], -1, 1);
    }
    return sound;
  }
}
