package org.fretway.desktop.highway.chart;

import java.util.List;
import org.fretway.chart.Note;

/**
 * A note as the highway shows it, with every text ready.
 *
 * @param note the note of the chart
 * @param end when its tail ends, in seconds of song time; never after the next note of its string
 * @param head the form of its head
 * @param marks small pictures beside the head that say how it is played
 * @param mark the same as short text, such as "H" or "PM"; may be empty
 * @param target text at the end of its tail: how far it is bent or where it slides to; may be empty
 * @param continued whether the note before it on its string sounds on into it, without a new stroke
 */
public record HighwayNote(
    Note note,
    double end,
    NoteHead head,
    List<TechniqueMark> marks,
    String mark,
    String target,
    boolean continued) {
  /** Returns the onset, in seconds of song time. */
  public double time() {
    return note.time();
  }

  /** Returns the fret; 0 = open string. */
  public int fret() {
    return note.fret();
  }

  /** Returns the string, counted from 0 = lowest. */
  public int string() {
    return note.string();
  }

  /** Returns whether it has a tail. */
  public boolean rings() {
    return end > note.time();
  }

  HighwayNote until(double newEnd) {
    return new HighwayNote(note, newEnd, head, marks, mark, target, continued);
  }

  HighwayNote goingOn() {
    NoteHead tied = head == NoteHead.FRETTED || head == NoteHead.OPEN ? NoteHead.TIED : head;
    return new HighwayNote(note, end, tied, marks, mark, target, true);
  }
}
