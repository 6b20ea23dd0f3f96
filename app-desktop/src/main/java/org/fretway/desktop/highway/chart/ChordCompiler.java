package org.fretway.desktop.highway.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.HandShape;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;
import org.fretway.chart.Tuning;
import org.fretway.desktop.highway.chart.HighwayChart.ShapeMark;

/** Makes the chords and held shapes of a chart ready, and hands their notes on. */
final class ChordCompiler {
  /** A chord's name is shown again after this many seconds without a strike of it. */
  private static final double NAME_AGAIN = 4.0;

  private final Chart chart;
  private final NoteLanes lanes;
  private final int strings;
  private final List<ChordBox> boxes = new ArrayList<>();
  private final List<UnisonBend> unisons = new ArrayList<>();
  private final Timeline<HandSpan> spans;
  private int leftOut;

  ChordCompiler(Chart chart, NoteLanes lanes) {
    this.chart = chart;
    this.lanes = lanes;
    this.strings = chart.tuning().strings();
    this.spans = handSpans();
    addStrikes();
  }

  Timeline<ChordBox> boxes() {
    return Timeline.of(boxes, ChordBox::time);
  }

  Timeline<HandSpan> spans() {
    return spans;
  }

  Timeline<UnisonBend> unisons() {
    return Timeline.of(unisons, UnisonBend::time);
  }

  /** Returns how many strikes and held shapes could not be shown. */
  int leftOut() {
    return leftOut;
  }

  /** Returns the shapes that the hand takes, each once for a row of strikes of it. */
  Timeline<ShapeMark> shapes() {
    List<ShapeMark> all = new ArrayList<>();
    boxes.forEach(box -> all.add(new ShapeMark(box.time(), box.shape())));
    for (int i = 0; i < spans.size(); i++) {
      all.add(new ShapeMark(spans.start(i), spans.get(i).shape()));
    }
    all.sort(Comparator.comparingDouble(ShapeMark::time));
    List<ShapeMark> changes = new ArrayList<>();
    for (ShapeMark each : all) {
      if (each.shape().isChord()
          && (changes.isEmpty() || !changes.getLast().shape().equals(each.shape()))) {
        changes.add(each);
      }
    }
    return Timeline.of(changes, ShapeMark::time);
  }

  private void addStrikes() {
    String shown = "";
    double shownAt = Double.NEGATIVE_INFINITY;
    for (ChordStrike strike : chart.chords()) {
      if (!Double.isFinite(strike.time())) {
        leftOut++;
        continue;
      }
      List<Note> notes = notesOf(strike);
      notes.forEach(note -> lanes.add(note, strike.highDensity()));
      findUnison(notes);
      String name = nameOf(strike.template());
      boolean known = name.equals(shown) && strike.time() - shownAt < NAME_AGAIN;
      boolean spanned = isNamedBySpan(strike.time(), name);
      boxes.add(box(strike, notes, known || spanned ? "" : name));
      shown = name;
      shownAt = strike.time();
    }
  }

  private ChordBox box(ChordStrike strike, List<Note> notes, String name) {
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
    boolean muted =
        !notes.isEmpty() && notes.stream().allMatch(note -> note.has(Technique.STRING_MUTE));
    return new ChordBox(
        strike.time(),
        lowest,
        highest,
        strike.highDensity(),
        muted,
        name,
        shapeOf(strike.template(), notes));
  }

  private boolean isNamedBySpan(double time, String name) {
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

  /** Two notes, of which a bend brings the lower one to the pitch of the other. */
  private void findUnison(List<Note> notes) {
    if (notes.size() != 2) {
      return;
    }
    Note first = notes.getFirst();
    Note second = notes.getLast();
    boolean firstBends = TailShape.peak(first) > 0;
    Note bent = firstBends ? first : second;
    Note held = firstBends ? second : first;
    boolean onStrings =
        IntStream.of(bent.string(), held.string()).allMatch(it -> it >= 0 && it < strings);
    if (onStrings
        && TailShape.peak(bent) > 0
        && TailShape.peak(held) == 0
        && Math.abs(pitch(bent) + TailShape.peak(bent) - pitch(held)) < 0.5) {
      unisons.add(new UnisonBend(bent.time(), bent.string(), held.string()));
    }
  }

  private double pitch(Note note) {
    Tuning tuning = chart.tuning();
    return StringNames.standardPitch(tuning.strings(), note.string())
        + tuning.offsets().get(note.string())
        + note.fret();
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

  private ChordShape shapeOf(int template, List<Note> notes) {
    if (isTemplate(template)) {
      ChordTemplate known = chart.chordTemplates().get(template);
      return new ChordShape(
          nameOf(template),
          perString(known.frets(), Note.MAX_FRET),
          perString(known.fingers(), 4),
          known.arpeggio());
    }
    List<Integer> frets = new ArrayList<>(perString(List.of(), 0));
    List<Integer> fingers = new ArrayList<>(frets);
    for (Note note : notes) {
      if (note.string() >= 0 && note.string() < strings) {
        frets.set(note.string(), Math.clamp(note.fret(), -1, Note.MAX_FRET));
        fingers.set(note.string(), Math.clamp(note.finger(), -1, 4));
      }
    }
    return new ChordShape("", List.copyOf(frets), List.copyOf(fingers), false);
  }

  private List<Integer> perString(List<Integer> values, int most) {
    return IntStream.range(0, strings)
        .mapToObj(i -> i < values.size() && values.get(i) <= most ? values.get(i) : Note.UNSET)
        .map(value -> Math.max(Note.UNSET, value))
        .toList();
  }

  private Timeline<HandSpan> handSpans() {
    List<HandShape> shapes =
        chart.handShapes().stream()
            .filter(it -> Double.isFinite(it.startTime()) && Double.isFinite(it.endTime()))
            .sorted(Comparator.comparingDouble(HandShape::startTime))
            .toList();
    leftOut += chart.handShapes().size() - shapes.size();
    List<HandSpan> ready = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      HandShape shape = shapes.get(i);
      double next = i + 1 < shapes.size() ? shapes.get(i + 1).startTime() : shape.endTime();
      ready.add(
          new HandSpan(
              shape.startTime(),
              Math.min(shape.endTime(), next),
              nameOf(shape.template()),
              shape.arpeggio(),
              shapeOf(shape.template(), List.of())));
    }
    return Timeline.of(ready, HandSpan::start);
  }
}
