package org.fretway.practice.judge;

import org.fretway.audio.listen.HeardOnset;
import org.fretway.chart.Note;
import org.fretway.chart.Strikes;
import org.fretway.chart.Technique;

/**
 * What one onset is worth as one strike, apart from its timing; filled again and again.
 *
 * <p>A single note is right by its pitch or by its presence. A pitch that is whole octaves off is
 * only forgiven where the note's own presence is heard as well: then it was the ear that erred, not
 * the hand. A chord is right when enough of its strings are present; its cents are not judged.
 */
final class Verdict {
  /** How sure a single pitch must be, to be looked at. */
  private static final double CLEAR = 0.6;

  /** How sure a single pitch must be, to speak against a presence. */
  private static final double CERTAIN = 0.9;

  /** From which presence a string counts as heard. */
  private static final double PRESENT = 0.5;

  /** As above, where a string is damped or touched and gives little to go by. */
  private static final double FAINTLY_PRESENT = 0.3;

  /** Which presence holds against a certain pitch that says otherwise. */
  private static final double SURELY_PRESENT = 0.75;

  /** How much tone in a dead note makes it another one. */
  private static final double TONAL = 0.9;

  /** What is further off than this, in semitones, is nearer to another note. */
  private static final double HALF = 0.5;

  /**
   * What is further off than this, in semitones, was another fret; up to here a string that is out
   * of tune, or pressed too hard, is likelier.
   */
  private static final double OTHER_FRET = 0.75;

  /** By how many semitones a damped or touched string may be off in addition. */
  private static final double LOOSE = 0.2;

  private static final double CENTS = 100;
  private static final double OCTAVE = 12;

  /** The highest partial that a pinch harmonic is taken for. */
  private static final int LAST_PARTIAL = 12;

  private static final double ROUNDING = 1e-9;

  private final Strikes strikes;
  private final Tolerance tolerance;

  /** What is wrong; {@link Reason#NONE} if it is right. */
  Reason reason = Reason.NONE;

  /** By how many cents it is sharp; NaN if that can't be told. */
  double cents = Double.NaN;

  /** Which strings were heard, as bits. */
  int strings;

  Verdict(Strikes strikes, Tolerance tolerance) {
    this.strikes = strikes;
    this.tolerance = tolerance;
  }

  boolean isRight() {
    return reason == Reason.NONE;
  }

  /** Becomes what an onset is worth as a strike, which need not be that it was compared with. */
  void judge(HeardOnset onset, int strike) {
    reason = Reason.WRONG_NOTE;
    cents = Double.NaN;
    strings = 0;
    if (strikes.size(strike) == 1) {
      judgeSingle(onset, strike, stringOf(strike));
    } else {
      judgeChord(onset, strike);
    }
  }

  /** Becomes the hit of a single note. */
  void becomeHit(int strike, double off) {
    right(1 << stringOf(strike), off);
  }

  /** Returns how many strings of a strike must sound; those that are dead need not. */
  int wanted(int strike) {
    int wanted = 0;
    for (int string = 0; string < strikes.strings(); string++) {
      Note note = strikes.note(strike, string);
      if (note != null && !note.has(Technique.STRING_MUTE)) {
        wanted++;
      }
    }
    return wanted;
  }

  /** Returns the only, or the lowest, string of a strike. */
  int stringOf(int strike) {
    int string = 0;
    while (strikes.note(strike, string) == null) {
      string++;
    }
    return string;
  }

  private void judgeSingle(HeardOnset onset, int strike, int string) {
    Note note = note(strike, string);
    if (note.has(Technique.STRING_MUTE)) {
      judgeDead(onset, 1 << string);
      return;
    }
    double presence = onset.strike == strike ? onset.presence[string] : Double.NaN;
    double off = onset.clarity >= CLEAR ? onset.midi - strikes.midi(strike, string) : Double.NaN;
    if (note.has(Technique.PINCH_HARMONIC)) {
      boolean squeals = Double.isNaN(off) && onset.struck;
      if (squeals || presence >= FAINTLY_PRESENT || isPartial(off)) {
        right(1 << string, Double.NaN);
      }
    } else if (Math.abs(beyond(note, off)) < OTHER_FRET) {
      judgeCents(note, off, 1 << string);
    } else if (presence >= needed(note) && !isContradicted(onset, off, presence)) {
      judgeCents(note, onset.cents[string] / CENTS, 1 << string);
    }
  }

  private void judgeCents(Note note, double off, int string) {
    double beyond = beyond(note, off);
    double allowed = tolerance.cents() / CENTS + (isFaint(note) ? LOOSE : 0);
    double told = isMoving(note) ? Double.NaN : off * CENTS;
    if (Double.isNaN(off) || Math.abs(beyond) <= allowed + ROUNDING) {
      right(string, told);
    } else {
      reason = beyond < 0 ? Reason.FLAT : Reason.SHARP;
      cents = beyond * CENTS;
      strings = string;
    }
  }

  /** A pitch that is surely another one counts more than a presence that is no more than fair. */
  private static boolean isContradicted(HeardOnset onset, double off, double presence) {
    return onset.clarity >= CERTAIN
        && presence < SURELY_PRESENT
        && Math.abs(Math.IEEEremainder(off, OCTAVE)) > HALF;
  }

  private void judgeDead(HeardOnset onset, int wanted) {
    if (onset.tonality < TONAL || onset.clarity < CERTAIN) {
      right(wanted, Double.NaN);
    }
  }

  private void judgeChord(HeardOnset onset, int strike) {
    int wanted = wanted(strike);
    int muted = 0;
    int heard = 0;
    int told = 0;
    double sum = 0;
    for (int string = 0; string < strikes.strings(); string++) {
      Note note = strikes.note(strike, string);
      if (note == null) {
        continue;
      }
      if (note.has(Technique.STRING_MUTE)) {
        muted |= 1 << string;
        continue;
      }
      if (onset.strike == strike && onset.presence[string] >= needed(note)) {
        heard |= 1 << string;
        if (!Double.isNaN(onset.cents[string])) {
          sum += onset.cents[string];
          told++;
        }
      }
    }
    if (wanted == 0) {
      judgeDead(onset, muted);
      return;
    }
    judgeShare(heard, wanted);
    cents = told == 0 ? Double.NaN : sum / told;
  }

  /** Takes a chord of which some strings were heard. */
  void judgeShare(int heard, int wanted) {
    strings = heard;
    int count = Integer.bitCount(heard);
    if (count >= Math.max(1, Math.ceil(wanted * tolerance.chordShare() - ROUNDING))) {
      reason = Reason.NONE;
    } else {
      reason = count == 0 ? Reason.WRONG_NOTE : Reason.PARTIAL_CHORD;
    }
  }

  private void right(int string, double off) {
    reason = Reason.NONE;
    cents = off;
    strings = string;
  }

  private static boolean isPartial(double off) {
    for (int partial = 1; partial <= LAST_PARTIAL; partial++) {
      if (Math.abs(off - OCTAVE * Math.log(partial) / Math.log(2)) < HALF) {
        return true;
      }
    }
    return false;
  }

  private static double needed(Note note) {
    return isFaint(note) ? FAINTLY_PRESENT : PRESENT;
  }

  private static boolean isFaint(Note note) {
    return note.has(Technique.PALM_MUTE) || note.has(Technique.NATURAL_HARMONIC);
  }

  private static boolean isMoving(Note note) {
    return note.bend() != 0 || highest(note) > lowest(note);
  }

  /** Returns by how much a pitch lies outside of where a note moves, in semitones; NaN of NaN. */
  private static double beyond(Note note, double off) {
    return off - Math.clamp(off, lowest(note), highest(note));
  }

  private static double lowest(Note note) {
    double slide = slide(note);
    return Math.min(0, slide) - (note.has(Technique.VIBRATO) ? HALF : 0);
  }

  private static double highest(Note note) {
    double high = Math.max(0, Math.max(note.bend(), slide(note)));
    for (int i = 0; i < note.bendCurve().size(); i++) {
      high = Math.max(high, note.bendCurve().get(i).semitones());
    }
    return high + (note.has(Technique.VIBRATO) ? HALF : 0);
  }

  private static int slide(Note note) {
    int to = note.slideTo() != Note.UNSET ? note.slideTo() : note.slideUnpitchedTo();
    return to == Note.UNSET ? 0 : to - note.fret();
  }

  private Note note(int strike, int string) {
    Note note = strikes.note(strike, string);
    if (note == null) {
      throw new IllegalStateException("the strike does not use the string");
    }
    return note;
  }
}
