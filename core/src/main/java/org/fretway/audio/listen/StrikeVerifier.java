package org.fretway.audio.listen;

import java.util.Arrays;
import org.fretway.audio.listen.spectrum.StrikeSpectrum;
import org.fretway.chart.Note;
import org.fretway.chart.Strikes;
import org.fretway.chart.Technique;
import org.fretway.chart.Tuning;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each string of an expected strike how surely its note sounds, rather than what sounds at
 * all: to know what is expected makes chords, which have no single pitch, a question of yes or no
 * for each string. Used by one thread; allocates nothing after construction.
 */
public final class StrikeVerifier {
  /** From this presence on, a note is there. */
  public static final double PRESENT = 0.5;

  /** How much sound is needed; a decision is due 60 ms after the onset, with what comes on top. */
  private static final double SECONDS = 0.056;

  /** How much is needed where a note is low; a decision is due after 90 ms. */
  private static final double LOW_SECONDS = 0.086;

  /** More than this tells of what comes next rather than of the strike. */
  private static final double MOST_SECONDS = 0.1;

  /** Below this note, just under a guitar's low E, it takes longer. */
  private static final double LOW_MIDI = 39.5;

  /** An onset may have begun so long before it was noticed. */
  private static final double GAP_SECONDS = 0.006;

  private static final double A4 = 440;
  private static final int A4_MIDI = 69;
  private static final double OCTAVE = 12;

  private final int sampleRate;
  private final StrikeSpectrum spectrum;
  private final int[] strings;

  /** Prepares for sounds of a sample rate. */
  public StrikeVerifier(int sampleRate) {
    this.sampleRate = sampleRate;
    spectrum = new StrikeSpectrum(sampleRate);
    strings = new int[Tuning.MAX_STRINGS];
  }

  /** Returns how many frames after the onset are needed to verify a strike. */
  public int framesNeeded(Strikes strikes, int strike) {
    for (int string = 0; string < strikes.strings(); string++) {
      if (strikes.midi(strike, string) < LOW_MIDI) {
        return (int) (LOW_SECONDS * sampleRate);
      }
    }
    return (int) (SECONDS * sampleRate);
  }

  /**
   * Verifies a strike: fills {@link HeardOnset#presence} and {@link HeardOnset#cents}. From a
   * presence of {@link #PRESENT} on, the note is there. Dead strings have no pitch to be verified:
   * theirs is NaN.
   *
   * @param sound mono, with what came before the onset
   * @param onset index of the onset's first sample in the sound
   * @param end index after the last sample that may be looked at, best {@link #framesNeeded} after
   *     the onset
   */
  public void verify(
      float[] sound, int onset, int end, Strikes strikes, int strike, HeardOnset out) {
    Arrays.fill(out.presence, Double.NaN);
    Arrays.fill(out.cents, Double.NaN);
    spectrum.clear();
    int count = 0;
    for (int string = 0; string < strikes.strings(); string++) {
      @Nullable Note note = strikes.note(strike, string);
      if (note != null && !note.has(Technique.STRING_MUTE)) {
        double midi = strikes.midi(strike, string);
        spectrum.expect(A4 * Math.pow(2, (midi - A4_MIDI) / OCTAVE));
        strings[count++] = string;
      }
    }
    if (count == 0) {
      return;
    }
    int to = Math.min(end, onset + (int) (MOST_SECONDS * sampleRate));
    spectrum.look(sound, onset, to, onset - (int) (GAP_SECONDS * sampleRate));
    for (int i = 0; i < count; i++) {
      out.presence[strings[i]] = spectrum.presence(i);
      out.cents[strings[i]] = out.presence[strings[i]] >= PRESENT ? spectrum.cents(i) : Double.NaN;
    }
  }

  /** Verifies a strike and returns whether any of its notes is there, or none has a pitch. */
  boolean isPresent(
      float[] sound, int onset, int end, Strikes strikes, int strike, HeardOnset out) {
    verify(sound, onset, end, strikes, strike, out);
    boolean pitched = false;
    for (double presence : out.presence) {
      if (presence >= PRESENT) {
        return true;
      }
      pitched |= !Double.isNaN(presence);
    }
    return !pitched;
  }
}
