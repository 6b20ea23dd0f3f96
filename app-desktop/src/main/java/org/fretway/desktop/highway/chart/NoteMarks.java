package org.fretway.desktop.highway.chart;

import org.fretway.chart.Note;
import org.fretway.chart.Technique;

/** The short texts by which a note says how it is played, as tablature writes them. */
public final class NoteMarks {
  private NoteMarks() {}

  /** Returns the text above the head, such as "H", "PM" or "PM >"; may be empty. */
  public static String mark(Note note) {
    StringBuilder mark = new StringBuilder();
    append(mark, note, Technique.PALM_MUTE, "PM");
    append(mark, note, Technique.HAMMER_ON, "H");
    append(mark, note, Technique.PULL_OFF, "P");
    append(mark, note, Technique.TAP, "T");
    append(mark, note, Technique.SLAP, "S");
    append(mark, note, Technique.PLUCK, "PL");
    append(mark, note, Technique.PINCH_HARMONIC, "PH");
    append(mark, note, Technique.ACCENT, ">");
    return mark.toString();
  }

  private static void append(StringBuilder mark, Note note, Technique technique, String text) {
    if (note.has(technique)) {
      mark.append(mark.isEmpty() ? "" : " ").append(text);
    }
  }

  /** Returns what a bend or slide leads to: "½" or "1½" steps, fret "7"; may be empty. */
  public static String target(Note note) {
    if (note.bend() > 0) {
      return steps(note.bend());
    }
    if (note.slideTo() >= 0) {
      return Integer.toString(note.slideTo());
    }
    return "";
  }

  /**
   * Returns a bend in whole steps, to the nearest quarter: guitarists count steps of 2 semitones.
   */
  private static String steps(double semitones) {
    long quarters = Math.max(1, Math.round(semitones * 2));
    String whole = quarters >= 4 ? Long.toString(quarters / 4) : "";
    return whole
        + switch ((int) (quarters % 4)) {
          case 1 -> "¼";
          case 2 -> "½";
          case 3 -> "¾";
          default -> "";
        };
  }
}
