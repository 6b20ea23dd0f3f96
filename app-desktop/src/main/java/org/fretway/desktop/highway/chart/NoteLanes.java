package org.fretway.desktop.highway.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fretway.chart.BendPoint;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;

/** Gathers the notes of a chart by string, and leaves out those that can't be shown. */
final class NoteLanes {
  /** Notes of one string this close together, in seconds, are one note written twice. */
  private static final double SAME = 0.001;

  /** How far apart two linked notes may be and still be one sound, in seconds. */
  private static final double LINKED = 0.05;

  private final List<List<HighwayNote>> lanes = new ArrayList<>();
  private int highestFret;
  private int leftOut;

  NoteLanes(int strings) {
    for (int string = 0; string < strings; string++) {
      lanes.add(new ArrayList<>());
    }
  }

  /**
   * Adds a note.
   *
   * @param repeat whether it belongs to a repeated chord, and has no head of its own
   */
  void add(Note written, boolean repeat) {
    if (!isShowable(written)) {
      leftOut++;
      return;
    }
    Note note = finite(written);
    highestFret = Math.max(highestFret, note.fret());
    List<TechniqueMark> marks = repeat ? List.of() : TechniqueMark.of(note);
    lanes
        .get(note.string())
        .add(
            new HighwayNote(
                note,
                note.end(),
                repeat ? NoteHead.NONE : NoteHead.of(note),
                marks,
                NoteMarks.text(marks),
                NoteMarks.target(note),
                false));
  }

  private boolean isShowable(Note note) {
    return Double.isFinite(note.time())
        && note.string() >= 0
        && note.string() < lanes.size()
        && note.fret() >= 0
        && note.fret() <= Note.MAX_FRET;
  }

  /** Takes away what is no number or no fret, rather than the whole note. */
  private static Note finite(Note note) {
    boolean curve =
        note.bendCurve().stream().allMatch(NoteLanes::isFinite) && isAscending(note.bendCurve());
    boolean bend = Double.isFinite(note.bend()) && note.bend() >= 0;
    boolean rings = Double.isFinite(note.sustain()) && note.sustain() >= 0;
    boolean slides = note.slideTo() <= Note.MAX_FRET && note.slideUnpitchedTo() <= Note.MAX_FRET;
    if (curve && bend && rings && slides) {
      return note;
    }
    return new Note(
        note.time(),
        note.string(),
        note.fret(),
        rings ? note.sustain() : 0,
        slides ? note.slideTo() : Note.UNSET,
        slides ? note.slideUnpitchedTo() : Note.UNSET,
        bend ? note.bend() : 0,
        curve ? note.bendCurve() : List.of(),
        note.techniques(),
        note.finger());
  }

  private static boolean isFinite(BendPoint point) {
    return Double.isFinite(point.offset()) && Double.isFinite(point.semitones());
  }

  private static boolean isAscending(List<BendPoint> curve) {
    for (int i = 1; i < curve.size(); i++) {
      if (curve.get(i).offset() < curve.get(i - 1).offset()) {
        return false;
      }
    }
    return true;
  }

  /** Returns the highest fret of any note. */
  int highestFret() {
    return highestFret;
  }

  /** Returns how many notes could not be shown. */
  int leftOut() {
    return leftOut;
  }

  /** Returns the notes of each string in order of time. */
  List<Timeline<HighwayNote>> timelines() {
    return lanes.stream().map(NoteLanes::inOrder).toList();
  }

  /**
   * A string sounds one note at a time, so a tail ends where the next note of its string begins.
   */
  private static Timeline<HighwayNote> inOrder(List<HighwayNote> lane) {
    lane.sort(Comparator.comparingDouble(HighwayNote::time));
    List<HighwayNote> notes = new ArrayList<>(lane.size());
    for (HighwayNote each : lane) {
      HighwayNote before = notes.isEmpty() ? null : notes.getLast();
      if (before == null) {
        notes.add(each);
      } else if (each.time() - before.time() >= SAME) {
        if (before.end() > each.time()) {
          notes.set(notes.size() - 1, before.until(each.time()));
        }
        notes.add(isLinked(before, each) ? each.goingOn() : each);
      } else if (before.head() == NoteHead.NONE && each.head() != NoteHead.NONE) {
        notes.set(notes.size() - 1, each); // The one that shows more.
      }
    }
    return Timeline.of(notes, HighwayNote::time);
  }

  private static boolean isLinked(HighwayNote before, HighwayNote next) {
    return before.note().has(Technique.LINK_NEXT) && next.time() - before.end() <= LINKED;
  }
}
