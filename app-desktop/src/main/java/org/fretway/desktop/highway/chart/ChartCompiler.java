package org.fretway.desktop.highway.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fretway.chart.Anchor;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.HandShape;
import org.fretway.chart.Note;
import org.fretway.chart.PartName;
import org.fretway.desktop.highway.chart.HighwayChart.BeatMark;
import org.fretway.desktop.highway.chart.HighwayChart.SectionMark;

/** Turns a chart into a {@link HighwayChart}. */
public final class ChartCompiler {
  /** An ordinary neck; the fretboard is longer only where a chart needs it. */
  private static final int USUAL_FRETS = 24;

  /** A chord's name is shown again after this many seconds without a strike of it. */
  private static final double NAME_AGAIN = 4.0;

  private final Chart chart;
  private final int strings;
  private final List<List<HighwayNote>> lanes = new ArrayList<>();
  private int maxFret = USUAL_FRETS;

  public ChartCompiler(Chart chart) {
    this.chart = chart;
    this.strings = chart.tuning().strings();
    for (int string = 0; string < strings; string++) {
      lanes.add(new ArrayList<>());
    }
  }

  public HighwayChart compile() {
    chart.notes().forEach(note -> add(note, false));
    Timeline<HandSpan> spans = handSpans();
    Timeline<ChordBox> chords = chords(spans);
    List<Timeline<HighwayNote>> cut = lanes.stream().map(ChartCompiler::cutTails).toList();
    return new HighwayChart(
        strings,
        StringNames.of(chart.tuning()),
        cut,
        chords,
        spans,
        handPositions(),
        Timeline.of(
            chart.beats().stream().map(b -> new BeatMark(b.time(), measure(b.measure()))).toList(),
            BeatMark::time),
        Timeline.of(
            chart.sections().stream().map(s -> new SectionMark(s.time(), PartName.of(s))).toList(),
            SectionMark::time),
        LyricLines.of(chart.lyrics(), LyricFont::emsWide),
        maxFret);
  }

  private static String measure(int number) {
    return number < 0 ? "" : Integer.toString(number);
  }

  private void add(Note note, boolean repeat) {
    if (note.string() < 0 || note.string() >= strings || note.fret() < 0) {
      return;
    }
    maxFret = Math.clamp(note.fret(), maxFret, Note.MAX_FRET);
    NoteHead head = repeat ? NoteHead.NONE : NoteHead.of(note);
    lanes
        .get(note.string())
        .add(
            new HighwayNote(
                note,
                note.end(),
                head,
                repeat ? "" : NoteMarks.mark(note),
                NoteMarks.target(note)));
  }

  /**
   * A string sounds one note at a time, so a tail ends where the next note of its string begins.
   */
  private static Timeline<HighwayNote> cutTails(List<HighwayNote> lane) {
    lane.sort(Comparator.comparingDouble(HighwayNote::time));
    for (int i = 0; i + 1 < lane.size(); i++) {
      HighwayNote each = lane.get(i);
      double next = lane.get(i + 1).time();
      if (each.end() > next) {
        lane.set(i, new HighwayNote(each.note(), next, each.head(), each.mark(), each.target()));
      }
    }
    return Timeline.of(lane, HighwayNote::time);
  }

  private Timeline<ChordBox> chords(Timeline<HandSpan> spans) {
    List<ChordBox> boxes = new ArrayList<>();
    String shown = "";
    double shownAt = Double.NEGATIVE_INFINITY;
    for (ChordStrike strike : chart.chords()) {
      List<Note> notes = notesOf(strike);
      notes.forEach(note -> add(note, strike.highDensity()));
      int lowest = strings - 1;
      int highest = 0;
      for (Note note : notes) {
        lowest = Math.clamp(note.string(), 0, lowest);
        highest = Math.clamp(note.string(), highest, strings - 1);
      }
      if (notes.isEmpty()) {
        lowest = 0;
        highest = strings - 1;
      }
      String name = nameOf(strike.template());
      boolean known = name.equals(shown) && strike.time() - shownAt < NAME_AGAIN;
      boolean spanned = isNamedBy(spans, strike.time(), name);
      boxes.add(
          new ChordBox(
              strike.time(), lowest, highest, strike.highDensity(), known || spanned ? "" : name));
      shown = name;
      shownAt = strike.time();
    }
    return Timeline.of(boxes, ChordBox::time);
  }

  private static boolean isNamedBy(Timeline<HandSpan> spans, double time, String name) {
    int at = spans.indexAtOrBefore(time);
    return at >= 0 && spans.get(at).end() > time && spans.get(at).name().equals(name);
  }

  private List<Note> notesOf(ChordStrike strike) {
    if (!strike.notes().isEmpty() || !isTemplate(strike.template())) {
      return strike.notes();
    }
    List<Integer> frets = chart.chordTemplates().get(strike.template()).frets();
    List<Note> notes = new ArrayList<>();
    for (int string = 0; string < Math.min(strings, frets.size()); string++) {
      if (frets.get(string) >= 0) {
        notes.add(Note.plain(strike.time(), string, frets.get(string), 0));
      }
    }
    return notes;
  }

  private boolean isTemplate(int index) {
    return index >= 0 && index < chart.chordTemplates().size();
  }

  private String nameOf(int template) {
    if (!isTemplate(template)) {
      return "";
    }
    ChordTemplate shape = chart.chordTemplates().get(template);
    return shape.displayName().isBlank() ? shape.name() : shape.displayName();
  }

  private Timeline<HandSpan> handSpans() {
    List<HandShape> shapes = chart.handShapes();
    List<HandSpan> spans = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      HandShape shape = shapes.get(i);
      double next = i + 1 < shapes.size() ? shapes.get(i + 1).startTime() : shape.endTime();
      spans.add(
          new HandSpan(
              shape.startTime(),
              Math.min(shape.endTime(), next),
              nameOf(shape.template()),
              shape.arpeggio()));
    }
    return Timeline.of(spans, HandSpan::start);
  }

  private Timeline<HandPosition> handPositions() {
    List<HandPosition> positions = new ArrayList<>();
    for (Anchor anchor : chart.anchors()) {
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
