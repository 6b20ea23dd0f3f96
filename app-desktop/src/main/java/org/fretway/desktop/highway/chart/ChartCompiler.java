package org.fretway.desktop.highway.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fretway.chart.Anchor;
import org.fretway.chart.Chart;
import org.fretway.chart.Lyric;
import org.fretway.chart.Note;
import org.fretway.chart.PartName;
import org.fretway.chart.Phrase;
import org.fretway.chart.Section;
import org.fretway.chart.ToneChange;
import org.fretway.desktop.highway.chart.HighwayChart.BeatMark;
import org.fretway.desktop.highway.chart.HighwayChart.PhraseMark;
import org.fretway.desktop.highway.chart.HighwayChart.SectionMark;
import org.fretway.desktop.highway.chart.HighwayChart.ToneMark;
import org.fretway.desktop.highway.rhythm.Rhythm;
import org.fretway.desktop.highway.rhythm.RhythmGroup;

/**
 * Turns a chart into a {@link HighwayChart}. Whatever has no time, no such string or no such fret
 * is left out and counted.
 */
final class ChartCompiler {
  /** An ordinary neck; the fretboard is longer only where a chart needs it. */
  private static final int USUAL_FRETS = 24;

  private final Chart chart;
  private int maxFret = USUAL_FRETS;
  private int leftOut;

  ChartCompiler(Chart chart) {
    this.chart = chart;
  }

  HighwayChart compile() {
    NoteLanes lanes = new NoteLanes(chart.tuning().strings());
    chart.notes().forEach(note -> lanes.add(note, false));
    ChordCompiler chords = new ChordCompiler(chart, lanes);
    Timeline<HandPosition> positions = handPositions();
    maxFret = Math.max(maxFret, lanes.highestFret());
    List<Timeline<HighwayNote>> notes = lanes.timelines();
    Timeline<BeatMark> beats =
        timeline(
            chart.beats().stream().map(b -> new BeatMark(b.time(), measure(b.measure()))).toList(),
            BeatMark::time);
    Timeline<SectionMark> sections =
        timeline(
            chart.sections().stream().map(s -> new SectionMark(s.time(), PartName.of(s))).toList(),
            SectionMark::time);
    List<Lyric> lyrics = timed(chart.lyrics(), it -> it.time() + it.duration());
    return new HighwayChart(
        chart.tuning().strings(),
        StringNames.of(chart.tuning()),
        notes,
        chords.boxes(),
        chords.spans(),
        chords.shapes(),
        chords.unisons(),
        positions,
        beats,
        sections,
        phrases(),
        tones(),
        LyricLines.of(lyrics, LyricFont::emsWide),
        rhythm(notes, beats),
        maxFret,
        leftOut + lanes.leftOut() + chords.leftOut());
  }

  private static String measure(int number) {
    return number < 0 ? "" : Integer.toString(number);
  }

  private <T> List<T> timed(List<T> items, ToDoubleFunction<? super T> time) {
    List<T> kept =
        items.stream().filter(item -> Double.isFinite(time.applyAsDouble(item))).toList();
    leftOut += items.size() - kept.size();
    return kept;
  }

  private <T> Timeline<T> timeline(List<T> items, ToDoubleFunction<? super T> time) {
    return Timeline.of(timed(items, time), time);
  }

  private static Timeline<RhythmGroup> rhythm(
      List<Timeline<HighwayNote>> lanes, Timeline<BeatMark> beats) {
    List<HighwayNote> notes =
        lanes.stream()
            .flatMap(lane -> IntStream.range(0, lane.size()).mapToObj(lane::get))
            .sorted(Comparator.comparingDouble(HighwayNote::time))
            .toList();
    boolean[] downbeats = new boolean[beats.size()];
    double[] times = new double[beats.size()];
    for (int i = 0; i < times.length; i++) {
      downbeats[i] = beats.get(i).isDownbeat();
      times[i] = beats.start(i);
    }
    return Timeline.of(
        Rhythm.of(
            notes.stream().mapToDouble(HighwayNote::time).toArray(),
            notes.stream().mapToDouble(HighwayNote::end).toArray(),
            times,
            downbeats),
        RhythmGroup::time);
  }

  private Timeline<PhraseMark> phrases() {
    List<PhraseMark> marks = new ArrayList<>();
    for (Phrase phrase : timed(chart.phrases(), it -> it.startTime() + it.endTime())) {
      // Sources have phrases of no length, as marks of where a song begins and ends.
      if (phrase.endTime() > phrase.startTime()) {
        marks.add(
            new PhraseMark(
                phrase.startTime(),
                phrase.endTime(),
                PartName.of(new Section(phrase.name(), 1, phrase.startTime()))));
      }
    }
    return Timeline.of(marks, PhraseMark::time);
  }

  private Timeline<ToneMark> tones() {
    List<ToneMark> marks = new ArrayList<>();
    if (!chart.baseTone().isBlank() && !chart.toneChanges().isEmpty()) {
      marks.add(new ToneMark(Double.NEGATIVE_INFINITY, chart.baseTone()));
    }
    for (ToneChange change : timed(chart.toneChanges(), ToneChange::time)) {
      marks.add(new ToneMark(change.time(), change.name()));
    }
    return Timeline.of(marks, ToneMark::time);
  }

  private Timeline<HandPosition> handPositions() {
    List<HandPosition> positions = new ArrayList<>();
    for (Anchor anchor : timed(chart.anchors(), Anchor::time)) {
      int low = Math.clamp(anchor.fret(), 1, Note.MAX_FRET);
      int high = Math.clamp(low + Math.max(1, anchor.width()) - 1L, low, Note.MAX_FRET);
      maxFret = Math.max(maxFret, high);
      HandPosition before = positions.isEmpty() ? null : positions.getLast();
      if (before == null || before.low() != low || before.high() != high) {
        positions.add(new HandPosition(anchor.time(), low, high, low + "–" + high));
      }
    }
    return Timeline.of(positions, HandPosition::time);
  }
}
