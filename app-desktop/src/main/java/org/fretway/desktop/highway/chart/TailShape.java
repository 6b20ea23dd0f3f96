package org.fretway.desktop.highway.chart;

import java.util.List;
import org.fretway.chart.BendPoint;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;

/**
 * How far the tail of a note leaves the middle of its lane: bends and slides lead it up and down,
 * vibrato and tremolo make it waver.
 */
public final class TailShape {
  /** How far up one semitone of a bend goes, in heights of a lane. */
  public static final double PER_SEMITONE = 0.14;

  /** No bend leaves its lane further than this, in heights of a lane. */
  public static final double MAX_BEND = 0.42;

  /**
   * Where the source gives no curve, the bend has reached its peak after this share of the tail.
   */
  private static final double BEND_SHARE = 0.4;

  private static final double SLIDE = 0.22;
  private static final double WAVE = 0.1;
  private static final double VIBRATO_HERTZ = 5;
  private static final double TREMOLO_HERTZ = 9;

  private TailShape() {}

  /** Returns how far the string is bent at most, in semitones; 0 = not at all. */
  public static double peak(Note note) {
    double peak = note.bend();
    List<BendPoint> curve = note.bendCurve();
    for (int i = 0; i < curve.size(); i++) {
      peak = Math.max(peak, curve.get(i).semitones());
    }
    return peak;
  }

  /** Returns whether the tail is anything but a straight bar. */
  public static boolean isShaped(Note note) {
    return note.bend() > 0
        || !note.bendCurve().isEmpty()
        || note.slideTo() >= 0
        || note.slideUnpitchedTo() >= 0
        || note.has(Technique.VIBRATO)
        || note.has(Technique.TREMOLO);
  }

  /**
   * Returns the height above the middle of the lane, in heights of a lane.
   *
   * @param seconds since the onset of the note
   * @param length of the tail in seconds, more than 0
   */
  public static double offset(Note note, double seconds, double length) {
    double offset = Math.min(MAX_BEND, semitones(note, seconds, length) * PER_SEMITONE);
    int target = note.slideTo() >= 0 ? note.slideTo() : note.slideUnpitchedTo();
    if (target >= 0) {
      offset += Integer.signum(target - note.fret()) * SLIDE * (2 * seconds / length - 1);
    }
    if (note.has(Technique.VIBRATO)) {
      offset += WAVE * Math.sin(2 * Math.PI * VIBRATO_HERTZ * seconds);
    }
    if (note.has(Technique.TREMOLO)) {
      double phase = seconds * TREMOLO_HERTZ;
      offset += WAVE * (4 * Math.abs(phase - Math.floor(phase) - 0.5) - 1);
    }
    return offset;
  }

  /** Returns how far the string is bent so many seconds after the onset, in semitones. */
  public static double semitones(Note note, double seconds, double length) {
    List<BendPoint> curve = note.bendCurve();
    if (curve.isEmpty()) {
      return note.bend() * Math.clamp(seconds / (length * BEND_SHARE), 0, 1);
    }
    double fromOffset = 0;
    double from = 0;
    for (int i = 0; i < curve.size(); i++) {
      BendPoint point = curve.get(i);
      if (point.offset() > seconds) {
        double part = (seconds - fromOffset) / (point.offset() - fromOffset);
        return from + (point.semitones() - from) * part;
      }
      fromOffset = point.offset();
      from = point.semitones();
    }
    return from;
  }
}
