package org.fretway.chart;

import java.util.List;

/**
 * One note of one string.
 *
 * @param time onset in seconds of song time
 * @param string string counted from 0 = lowest
 * @param fret 0 = open string; counted from the nut, not from the capo
 * @param sustain how long it rings, in seconds; 0 = no sustain is drawn
 * @param slideTo fret of a pitched slide, or {@link #UNSET}
 * @param slideUnpitchedTo fret that an unpitched slide heads for, or {@link #UNSET}
 * @param bend peak of the bend in semitones; 0 = none
 * @param bendCurve the shape of the bend, in order of time; empty = straight up to {@code bend}
 * @param techniques how it is played
 * @param finger fretting finger: 0 thumb, 1 to 4 index to little finger, or {@link #UNSET}
 */
public record Note(
    double time,
    int string,
    int fret,
    double sustain,
    int slideTo,
    int slideUnpitchedTo,
    double bend,
    List<BendPoint> bendCurve,
    Techniques techniques,
    int finger) {
  /** Stands for "no such fret" and "no such finger". */
  public static final int UNSET = -1;

  /** The highest fret that any format may name. */
  public static final int MAX_FRET = 36;

  /** Copies the curve. */
  public Note {
    bendCurve = List.copyOf(bendCurve);
  }

  /** Returns a note without slide, bend, technique or finger. */
  public static Note plain(double time, int string, int fret, double sustain) {
    return new Note(
        time, string, fret, sustain, UNSET, UNSET, 0, List.of(), Techniques.NONE, UNSET);
  }

  /** Returns whether the note is played in the given way. */
  public boolean has(Technique technique) {
    return techniques.contains(technique);
  }

  /** Returns when the note stops ringing, in seconds of song time. */
  public double end() {
    return time + sustain;
  }
}
