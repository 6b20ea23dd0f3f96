package org.fretway.chart;

import java.util.List;

/**
 * Several strings struck at once.
 *
 * @param time onset in seconds of song time
 * @param template index into {@link Chart#chordTemplates()}, or {@link Note#UNSET}
 * @param highDensity whether it repeats the strike before it, and is drawn as a bar
 * @param notes the notes of the strike, each with this strike's time; empty where the template says
 *     it all
 */
public record ChordStrike(double time, int template, boolean highDensity, List<Note> notes) {
  /** Copies the notes. */
  public ChordStrike {
    notes = List.copyOf(notes);
  }

  /** Returns when its longest note stops ringing, in seconds of song time. */
  public double end() {
    double end = time;
    for (int i = 0; i < notes.size(); i++) {
      end = Math.max(end, notes.get(i).end());
    }
    return end;
  }
}
