package org.fretway.desktop.highway.tab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;
import org.fretway.desktop.highway.chart.ChordBox;
import org.fretway.desktop.highway.chart.HandSpan;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.NoteHead;
import org.fretway.desktop.highway.chart.TechniqueMark;
import org.fretway.desktop.highway.chart.Timeline;

/**
 * What several notes of a chart mean together on paper. Made once for a chart, in time proportional
 * to its length.
 *
 * @param onsets moments at which any string is struck
 * @param palmMutes runs of notes that the picking hand damps; none overlaps another
 * @param letRings shapes that are picked note by note and ring on; none overlaps another
 * @param vibratos stretches in which a pitch wavers; none overlaps another
 * @param names names of chords where they change
 * @param bends ways that bent strings go, per string from the lowest
 */
record TabScore(
    Timeline<Onset> onsets,
    Timeline<Stretch> palmMutes,
    Timeline<Stretch> letRings,
    Timeline<Stretch> vibratos,
    Timeline<NameMark> names,
    List<Timeline<BendMove>> bends) {
  /** Strings struck this close together, in seconds, are struck at once. */
  private static final double SAME = 0.001;

  /** A run of damped notes ends where nothing is struck for so many seconds. */
  private static final double PAUSE = 2.0;

  /** A chord's name is shown again after this many seconds. */
  private static final double NAME_AGAIN = 4.0;

  /** What stands above the strings; the rest is shown elsewhere. */
  private static final Set<TechniqueMark> STROKES =
      EnumSet.of(
          TechniqueMark.SLAP,
          TechniqueMark.POP,
          TechniqueMark.PINCH_HARMONIC,
          TechniqueMark.ACCENT,
          TechniqueMark.PICK_DOWN,
          TechniqueMark.PICK_UP);

  /**
   * A moment at which strings are struck.
   *
   * @param time seconds of song time
   * @param strokes how they are struck
   * @param tremolo whether any of them is struck again and again
   */
  record Onset(double time, List<TechniqueMark> strokes, boolean tremolo) {}

  /**
   * A time in which something lasts.
   *
   * @param start seconds of song time
   * @param end seconds of song time
   */
  record Stretch(double start, double end) {}

  /**
   * From when on a chord is played.
   *
   * @param time seconds of song time
   * @param name never empty
   */
  record NameMark(double time, String name) {}

  static TabScore of(HighwayChart chart) {
    List<HighwayNote> notes = inOrder(chart);
    List<List<HighwayNote>> strikes = strikes(notes);
    List<Stretch> mutes = palmMutes(strikes);
    return new TabScore(
        Timeline.of(strikes.stream().map(TabScore::onset).toList(), Onset::time),
        Timeline.of(mutes, Stretch::start),
        Timeline.of(letRings(chart, mutes), Stretch::start),
        Timeline.of(merged(vibratos(notes)), Stretch::start),
        Timeline.of(names(chart), NameMark::time),
        chart.lanes().stream().map(TabScore::bends).toList());
  }

  private static List<HighwayNote> inOrder(HighwayChart chart) {
    List<HighwayNote> notes = new ArrayList<>();
    for (Timeline<HighwayNote> lane : chart.lanes()) {
      for (int i = 0; i < lane.size(); i++) {
        notes.add(lane.get(i));
      }
    }
    notes.sort(Comparator.comparingDouble(HighwayNote::time));
    return notes;
  }

  private static List<List<HighwayNote>> strikes(List<HighwayNote> notes) {
    List<List<HighwayNote>> strikes = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= notes.size(); i++) {
      if (i == notes.size() || notes.get(i).time() - notes.get(first).time() > SAME) {
        strikes.add(notes.subList(first, i));
        first = i;
      }
    }
    return strikes;
  }

  private static Onset onset(List<HighwayNote> strike) {
    Set<TechniqueMark> strokes = EnumSet.noneOf(TechniqueMark.class);
    boolean tremolo = false;
    for (HighwayNote each : strike) {
      strokes.addAll(each.marks());
      tremolo |= each.note().has(Technique.TREMOLO);
    }
    strokes.retainAll(STROKES);
    return new Onset(strike.getFirst().time(), List.copyOf(strokes), tremolo);
  }

  private static List<Stretch> palmMutes(List<List<HighwayNote>> strikes) {
    List<Stretch> runs = new ArrayList<>();
    double start = Double.NaN;
    double end = Double.NaN;
    for (List<HighwayNote> strike : strikes) {
      double time = strike.getFirst().time();
      boolean muted = strike.stream().allMatch(it -> it.note().has(Technique.PALM_MUTE));
      if (!Double.isNaN(start) && (!muted || time - end > PAUSE)) {
        runs.add(new Stretch(start, end));
        start = Double.NaN;
      }
      if (muted) {
        start = Double.isNaN(start) ? time : start;
        end = time;
      }
    }
    if (!Double.isNaN(start)) {
      runs.add(new Stretch(start, end));
    }
    return runs;
  }

  /** Both kinds of bracket have one place, and damping matters more. */
  private static List<Stretch> letRings(HighwayChart chart, List<Stretch> mutes) {
    Timeline<Stretch> damped = Timeline.of(mutes, Stretch::start);
    List<Stretch> rings = new ArrayList<>();
    for (int i = 0; i < chart.handSpans().size(); i++) {
      HandSpan span = chart.handSpans().get(i);
      int mute = damped.indexAtOrBefore(span.end());
      boolean free = mute < 0 || damped.get(mute).end() < span.start();
      if (span.arpeggio() && free && span.end() > span.start()) {
        rings.add(new Stretch(span.start(), span.end()));
      }
    }
    return rings;
  }

  private static List<Stretch> vibratos(List<HighwayNote> notes) {
    List<Stretch> waves = new ArrayList<>();
    for (HighwayNote each : notes) {
      Note note = each.note();
      if (note.has(Technique.VIBRATO) && each.head() != NoteHead.NONE) {
        List<BendMove> moves = BendMove.of(each, Math.max(each.time(), each.end()));
        double start =
            moves.isEmpty() || !moves.getFirst().isUp() ? each.time() : moves.getFirst().end();
        waves.add(new Stretch(start, Math.max(start, each.end())));
      }
    }
    waves.sort(Comparator.comparingDouble(Stretch::start));
    return waves;
  }

  private static List<Stretch> merged(List<Stretch> stretches) {
    List<Stretch> merged = new ArrayList<>();
    for (Stretch each : stretches) {
      if (!merged.isEmpty() && each.start() < merged.getLast().end()) {
        Stretch before = merged.removeLast();
        merged.add(new Stretch(before.start(), Math.max(before.end(), each.end())));
      } else {
        merged.add(each);
      }
    }
    return merged;
  }

  private static List<NameMark> names(HighwayChart chart) {
    List<NameMark> all = new ArrayList<>();
    for (int i = 0; i < chart.chords().size(); i++) {
      ChordBox box = chart.chords().get(i);
      all.add(new NameMark(box.time(), box.name()));
    }
    for (int i = 0; i < chart.handSpans().size(); i++) {
      all.add(new NameMark(chart.handSpans().start(i), chart.handSpans().get(i).name()));
    }
    all.sort(Comparator.comparingDouble(NameMark::time));
    List<NameMark> shown = new ArrayList<>();
    for (NameMark each : all) {
      boolean known =
          !shown.isEmpty()
              && shown.getLast().name().equals(each.name())
              && each.time() - shown.getLast().time() < NAME_AGAIN;
      if (!each.name().isBlank() && !known) {
        shown.add(each);
      }
    }
    return shown;
  }

  private static Timeline<BendMove> bends(Timeline<HighwayNote> lane) {
    List<BendMove> moves = new ArrayList<>();
    for (int i = 0; i < lane.size(); i++) {
      double limit = i + 1 < lane.size() ? lane.start(i + 1) : Double.POSITIVE_INFINITY;
      moves.addAll(BendMove.of(lane.get(i), limit));
    }
    return Timeline.of(moves, BendMove::start);
  }
}
