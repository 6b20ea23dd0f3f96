package org.fretway.audio.stretch;

/** The rate and the pitch on their way to what is wanted, at a pace that is heard as a glide. */
final class Glide {
  private static final double OCTAVES_PER_SECOND = 12;
  private static final double SEMITONES_PER_SECOND = 100;
  private static final double SEMITONES_PER_OCTAVE = 12;

  private double octaves;
  private double semitones;
  private double wantedRate = 1;
  private double wantedOctaves;
  private double wantedSemitones;

  void reset(double rate, double newSemitones) {
    wantRate(rate);
    wantPitch(newSemitones);
    octaves = wantedOctaves;
    semitones = wantedSemitones;
  }

  void wantRate(double rate) {
    wantedRate = rate;
    wantedOctaves = Math.log(rate) / Math.log(2);
  }

  void wantPitch(double newSemitones) {
    wantedSemitones = newSemitones;
  }

  /** Lets time pass. */
  void advance(double seconds) {
    octaves += limit(wantedOctaves - octaves, OCTAVES_PER_SECOND * seconds);
    semitones += limit(wantedSemitones - semitones, SEMITONES_PER_SECOND * seconds);
  }

  private static double limit(double change, double most) {
    return Math.clamp(change, -most, most);
  }

  /** Returns the input frames for one that is heard. */
  double rate() {
    return octaves == wantedOctaves ? wantedRate : Math.pow(2, octaves);
  }

  /** Returns the frequency that is heard for one that went in. */
  double ratio() {
    return ratio(semitones);
  }

  private static double ratio(double semitones) {
    return semitones == 0 ? 1 : Math.pow(2, semitones / SEMITONES_PER_OCTAVE);
  }

  /** Returns stretched frames for one of the input. */
  double stretch() {
    return ratio() / rate();
  }

  /** Returns the most input frames for a stretched one from here to what is wanted. */
  double mostInputPerStretched() {
    return Math.max(rate(), wantedRate) / Math.min(ratio(), ratio(wantedSemitones));
  }

  /** Returns the most stretched frames for one that is heard from here to what is wanted. */
  double mostRatio() {
    return Math.max(ratio(), ratio(wantedSemitones));
  }

  /** Returns whether the sound is and remains as it came. */
  boolean stays() {
    return octaves == 0 && wantedOctaves == 0 && semitones == 0 && wantedSemitones == 0;
  }
}
