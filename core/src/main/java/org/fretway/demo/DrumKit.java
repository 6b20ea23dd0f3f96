package org.fretway.demo;

import java.util.Random;
import org.fretway.demo.Score.Drum;
import org.fretway.demo.Score.DrumHit;

/** Synthesises the drums: falling sines for skins, filtered noise for snares and metal. */
final class DrumKit {
  private static final double SOFT = 0.6;

  private final Sound sound;
  private final Random random = new Random(112);

  private DrumKit(double seconds) {
    this.sound = new Sound(seconds);
  }

  /** Renders all hits from the first sample of the song to its last. */
  static Sound play(Score score) {
    DrumKit kit = new DrumKit(score.duration());
    for (DrumHit hit : score.drums()) {
      kit.hit(Sound.sampleAt(hit.time()), hit.drum(), hit.accent() ? 1 : SOFT);
    }
    return kit.sound
        .through(sample -> 2 * sample / (1 + Math.abs(sample)))
        .through(Filter.lowPass(14_000))
        .through(Filter.highPass(30));
  }

  private void hit(int onset, Drum drum, double level) {
    switch (drum) {
      case KICK -> {
        skin(onset, 0.95 * level, 150, 48, 0.35);
        noise(onset, 0.15 * level, Filter.highPass(2000), 0.012);
      }
      case SNARE -> {
        skin(onset, 0.4 * level, 240, 185, 0.16);
        noise(onset, 0.5 * level, Filter.highPass(1400), 0.22);
      }
      case HAT -> noise(onset, 0.26 * level, Filter.highPass(7000), 0.09);
      case CRASH -> noise(onset, 0.35 * level, Filter.highPass(4200), 1.6);
      case TOM -> {
        skin(onset, 0.7 * level, 170, 95, 0.35);
        noise(onset, 0.08 * level, Filter.highPass(900), 0.05);
      }
      case STICKS -> {
        skin(onset, 0.4 * level, 1900, 1700, 0.04);
        noise(onset, 0.4 * level, Filter.highPass(3000), 0.03);
      }
    }
  }

  /** A sine that falls from one frequency to another and fades by 60 dB within the given time. */
  private void skin(int onset, double level, double from, double to, double seconds) {
    double fade = perSample(seconds);
    double drop = perSample(seconds / 2);
    double amplitude = level;
    double excess = from - to;
    double phase = 0;
    for (int i = 0; i < Sound.sampleAt(seconds); i++) {
      sound.add(onset + i, amplitude * StrictMath.sin(phase));
      phase += 2 * Math.PI * (to + excess) / Sound.RATE;
      amplitude *= fade;
      excess *= drop;
    }
  }

  /** Noise through a filter that fades by 60 dB within the given time. */
  private void noise(int onset, double level, Filter filter, double seconds) {
    double fade = perSample(seconds);
    double amplitude = level;
    for (int i = 0; i < Sound.sampleAt(seconds); i++) {
      sound.add(onset + i, amplitude * filter.next(2 * random.nextDouble() - 1));
      amplitude *= fade;
    }
  }

  private static double perSample(double seconds) {
    return StrictMath.pow(10, -3 / (seconds * Sound.RATE));
  }
}
