package org.fretway.demo;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Plays a score: one sound a stem, balanced so that all of them together do not clip. */
final class Stems {
  /** The peak of the mix, 1 dB below full scale, so that no decoder or resampler clips it. */
  private static final double MIX_PEAK = 0.89;

  private static final double FADE_OUT_SECONDS = 0.4;

  private static final double DRUMS_LOUDNESS = 0.75;

  private Stems() {}

  /** Returns the stems by id, in the order of the parts, drums last; all as long as the song. */
  static Map<String, Sound> play(Score score) {
    Map<String, Sound> stems = new LinkedHashMap<>();
    for (Part part : score.parts()) {
      Rig rig = Rig.valueOf(part.id().toUpperCase(Locale.ROOT));
      stems.put(part.id(), rig.play(score, part).normalized(rig.loudness()));
    }
    stems.put("drums", DrumKit.play(score).normalized(DRUMS_LOUDNESS));
    stems.values().forEach(sound -> sound.fadedOut(FADE_OUT_SECONDS));
    double factor = MIX_PEAK / mixPeak(stems);
    stems.values().forEach(sound -> sound.through(sample -> sample * factor));
    return stems;
  }

  private static double mixPeak(Map<String, Sound> stems) {
    int length = stems.values().iterator().next().length();
    double peak = 0;
    for (int i = 0; i < length; i++) {
      double sum = 0;
      for (Sound sound : stems.values()) {
        sum += sound.at(i);
      }
      peak = Math.max(peak, Math.abs(sum));
    }
    return peak;
  }
}
