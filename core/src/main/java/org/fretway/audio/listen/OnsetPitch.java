package org.fretway.audio.listen;

import org.fretway.audio.pitch.Pitch;
import org.fretway.audio.pitch.PitchDetector;
import org.fretway.chart.Strikes;

/**
 * Finds the pitch of a note in as little sound as will do: looks through longer and longer windows
 * from the onset on, until one holds enough periods of a clear note.
 */
final class OnsetPitch {
  /** A stroke is noise at first, for so long in seconds. */
  private static final double STROKE_SECONDS = 0.003;

  /** How long the windows are, in seconds; the last decides. */
  private static final double[] WINDOWS = {0.021, 0.042, 0.052, 0.062, 0.083};

  /** The shortest window that decides, unless the next stroke cuts the note off. */
  private static final int FIRST = 1;

  /** So many periods must fit into a window to be found at all. */
  private static final double LEAST_PERIODS = 1.6;

  /** So many periods must fit into a window that decides. */
  private static final double SURE_PERIODS = 2.5;

  /** From this clarity on, a longer window would tell no more. */
  private static final double SURE = 0.92;

  /** What is nearer than this, in semitones, is the same note. */
  private static final double HALF = 0.5;

  /** How loud what is no dead string still is a little later, 1 = as at first. */
  private static final double LASTS = 0.15;

  /** A little later is after so many parts of 6 ms. */
  private static final int LATER = 7;

  private final int stroke;
  private final PitchDetector[] detectors = new PitchDetector[WINDOWS.length];
  private final Pitch pitch = new Pitch();
  private int looked;
  private boolean sure;

  OnsetPitch(int sampleRate) {
    stroke = (int) (STROKE_SECONDS * sampleRate);
    for (int i = 0; i < WINDOWS.length; i++) {
      double lowest = Math.max(PitchDetector.LOWEST_HZ, LEAST_PERIODS / WINDOWS[i]);
      detectors[i] = new PitchDetector(sampleRate, (int) (WINDOWS[i] * sampleRate), lowest);
    }
  }

  /** Returns how many samples of noise follow an onset. */
  int stroke() {
    return stroke;
  }

  /** Returns the detector of short windows. */
  PitchDetector quick() {
    return detectors[FIRST];
  }

  /** Returns the detector of the longest windows. */
  PitchDetector slow() {
    return detectors[WINDOWS.length - 1];
  }

  /** Begins with another onset. */
  void begin() {
    looked = FIRST - 1;
    sure = false;
    pitch.clear();
  }

  /**
   * Looks through the windows that have come by now.
   *
   * @param length how many samples of the note there are
   * @return whether the pitch is found, or never will be
   */
  boolean look(SoundHistory sound, long onset, long length) {
    while (!sure && looked + 1 < WINDOWS.length && fits(looked + 1, length)) {
      look(sound, onset, ++looked);
      sure = pitch.clarity >= SURE && pitch.frequency * WINDOWS[looked] >= SURE_PERIODS;
    }
    return sure || looked + 1 == WINDOWS.length;
  }

  private boolean fits(int window, long length) {
    return stroke + detectors[window].frames() <= length;
  }

  private void look(SoundHistory sound, long onset, int window) {
    detectors[window].detect(sound.samples(), sound.at(onset + stroke), pitch);
  }

  /** Returns whether a strike is a single note, and its pitch was clearly found. */
  boolean isClearly(Strikes strikes, int strike) {
    double midi = LowestPitch.midi(pitch.frequency);
    for (int string = 0; string < strikes.strings(); string++) {
      if (Math.abs(strikes.midi(strike, string) - midi) < HALF && strikes.size(strike) == 1) {
        return sure;
      }
    }
    return false;
  }

  /** Fills in what was found of a note that is so long, which may be too short for all. */
  void tell(SoundHistory sound, long onset, long length, HeardOnset heard) {
    look(sound, onset, length);
    if (looked < FIRST && fits(0, length)) {
      look(sound, onset, 0);
    }
    boolean found = pitch.frequency > 0;
    heard.midi = found ? LowestPitch.midi(pitch.frequency) : Double.NaN;
    heard.clarity = pitch.clarity;
    heard.tonality = pitch.clarity * Math.min(1, lasting(sound, onset, length) / LASTS);
  }

  /** Returns which part of its power of the first moments a note has a little later. */
  private double lasting(SoundHistory sound, long onset, long length) {
    int part = 2 * stroke;
    if (length < (long) LATER * part) {
      return LASTS;
    }
    int from = sound.at(onset);
    double first = power(sound.samples(), from + stroke, part);
    double last = power(sound.samples(), from + (LATER - 1) * part, part);
    return first > 0 ? Math.sqrt(last / first) : LASTS;
  }

  private static double power(float[] samples, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return sum;
  }
}
