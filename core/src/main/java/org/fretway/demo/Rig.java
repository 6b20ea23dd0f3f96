package org.fretway.demo;

/** What stands between a string part and its stem: strings, amplifier, cabinet. */
enum Rig {
  LEAD(0.5) {
    @Override
    Sound play(Score score, Part part) {
      return strings(score, part, 6, 0.12, 0.55)
          .through(Filter.highPass(160))
          .through(Filter.peak(900, 0.8, 6))
          .through(overdrive(24))
          .through(Filter.peak(2200, 0.9, 3))
          .through(Filter.lowPass(4200))
          .through(Filter.highPass(120))
          .through(new Echo(Meter.seconds(3), 0.3, 0.22));
    }
  },
  RHYTHM(0.38) {
    @Override
    Sound play(Score score, Part part) {
      return strings(score, part, 4, 0.25, 0.6)
          .through(Filter.highPass(110))
          .through(overdrive(4))
          .through(Filter.peak(500, 1, -3))
          .through(Filter.peak(2800, 0.9, 3))
          .through(Filter.lowPass(4800))
          .through(Filter.highPass(70));
    }
  },
  BASS(0.5) {
    @Override
    Sound play(Score score, Part part) {
      return strings(score, part, 3.5, 0.35, 0.35)
          .through(overdrive(1.2))
          .through(Filter.peak(90, 0.8, 4))
          .through(Filter.lowPass(2600))
          .through(Filter.highPass(32));
    }
  };

  private final double loudness;

  Rig(double loudness) {
    this.loudness = loudness;
  }

  /** Returns the peak that its stem has next to the others. */
  double loudness() {
    return loudness;
  }

  /** Renders a part from the first sample of the song to its last. */
  abstract Sound play(Score score, Part part);

  private static Sound strings(
      Score score, Part part, double ringSeconds, double damping, double pickBrightness) {
    Sound sound = new Sound(score.duration());
    PluckedString string =
        new PluckedString(part.instrument(), ringSeconds, damping, pickBrightness);
    int seed = part.id().length();
    for (Stroke stroke : part.strokes()) {
      int onset = Sound.sampleAt(stroke.time());
      for (int i = 0; i < stroke.notes().size(); i++) {
        string.play(sound, onset, stroke.notes().get(i), stroke.length(), ++seed);
      }
    }
    return sound;
  }

  /** Bends the wave softly towards its limits, as a tube does. */
  private static Sound.Effect overdrive(double gain) {
    return sample -> gain * sample / (1 + Math.abs(gain * sample));
  }
}
