package org.fretway.desktop.highway.chart;

import org.fretway.chart.Note;

/**
 * A note as the highway shows it, with every text ready.
 *
 * @param note the note of the chart
 * @param end when its tail ends, in seconds of song time; never after the next note of its string
 * @param head the form of its head
 * @param mark short text above the head, such as "H" or "PM"; may be empty
 * @param target text at the end of its tail: how far it is bent or where it slides to; may be empty
 */
public record HighwayNote(Note note, double end, NoteHead head, String mark, String target) {
  public double time() {
    return note.time();
  }

  public int fret() {
    return note.fret();
  }

  public boolean rings() {
    return end > note.time();
  }
}
