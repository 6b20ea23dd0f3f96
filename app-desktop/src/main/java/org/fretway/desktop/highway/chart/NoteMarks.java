package org.fretway.desktop.highway.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.fretway.chart.Note;

/** The short texts by which a note says how it is played, as tablature writes them. */
public final class NoteMarks {
  private NoteMarks() {}

  /** Returns the marks as text, such as "H", "PM" or "PM >"; may be empty. */
  static String text(List<TechniqueMark> marks) {
    return marks.stream().map(TechniqueMark::text).collect(Collectors.joining(" "));
  }

  /**
   * Returns what a bend or slide leads to: "½" or "1½" steps, fret "7", or where an unpitched slide
   * heads for; may be empty.
   */
  static String target(Note note) {
    double bend = TailShape.peak(note);
    if (bend > 0) {
      return steps(bend);
    }
    if (note.slideTo() >= 0) {
      return Integer.toString(note.slideTo());
    }
    if (note.slideUnpitchedTo() >= 0) {
      return note.slideUnpitchedTo() > note.fret() ? "↗" : "↘";
    }
    return "";
  }

  /**
   * Returns a bend in whole steps, to the nearest quarter: guitarists count steps of 2 semitones.
   */
  public static String steps(double semitones) {
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
