package org.fretway.demo;

import java.util.ArrayList;
import java.util.List;
import org.fretway.chart.Anchor;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.ChordTemplate;
import org.fretway.chart.HandShape;
import org.fretway.chart.Note;

/** Writes a part down as a chart: strokes become notes and strikes, and the hand is followed. */
final class PartChart {
  /** Frets that a hand covers without moving. */
  private static final int HAND_WIDTH = 4;

  private final Part part;
  private final List<Shape> shapes;

  private PartChart(Part part) {
    this.part = part;
    this.shapes = part.strokes().stream().flatMap(s -> s.shape().stream()).distinct().toList();
  }

  /** Returns the chart of one part of a score. */
  static Chart of(Score score, Part part) {
    PartChart writer = new PartChart(part);
    List<ChordTemplate> templates = writer.shapes.stream().map(Shape::template).toList();
    return new Chart(
        part.name(),
        part.instrument().tuning(),
        0,
        0,
        writer.notes(),
        writer.chords(),
        templates,
        writer.anchors(),
        writer.handShapes(),
        score.beats(),
        score.sections(),
        List.of(),
        score.lyrics(),
        "",
        List.of());
  }

  private List<Note> notes() {
    return part.strokes().stream()
        .filter(stroke -> stroke.shape().isEmpty())
        .flatMap(stroke -> stroke.notes().stream())
        .toList();
  }

  private List<ChordStrike> chords() {
    List<ChordStrike> chords = new ArrayList<>();
    Stroke before = null;
    for (Stroke stroke : part.strokes()) {
      if (stroke.shape().isPresent()) {
        boolean repeats = before != null && before.shape().equals(stroke.shape());
        int template = shapes.indexOf(stroke.shape().get());
        chords.add(new ChordStrike(stroke.time(), template, repeats, stroke.notes()));
      }
      before = stroke;
    }
    return chords;
  }

  /** A shape is held from its first strike until after the last in a row. */
  private List<HandShape> handShapes() {
    List<HandShape> held = new ArrayList<>();
    Stroke first = null;
    Stroke last = null;
    for (Stroke stroke : part.strokes()) {
      if (first != null && last != null && !first.shape().equals(stroke.shape())) {
        addHandShape(held, first, last);
        first = null;
      }
      first = first == null ? stroke : first;
      last = stroke;
    }
    if (first != null && last != null) {
      addHandShape(held, first, last);
    }
    return held;
  }

  private void addHandShape(List<HandShape> held, Stroke first, Stroke last) {
    first
        .shape()
        .ifPresent(
            shape ->
                held.add(
                    new HandShape(
                        shapes.indexOf(shape), first.time(), last.time() + last.length(), false)));
  }

  /** The hand stays where it is for as long as all that comes next is within reach. */
  private List<Anchor> anchors() {
    List<Anchor> anchors = new ArrayList<>();
    double since = 0;
    int lowest = Integer.MAX_VALUE;
    int highest = 0;
    for (Stroke stroke : part.strokes()) {
      for (Note note : stroke.notes()) {
        // Open strings are within reach from everywhere.
        if (note.fret() > 0 && !withinReach(note.fret(), lowest, highest)) {
          anchors.add(anchor(since, lowest, highest));
          since = stroke.time();
          lowest = lowestFret(stroke);
          highest = lowest;
        }
        if (note.fret() > 0) {
          lowest = Math.min(lowest, note.fret());
          highest = Math.max(highest, note.fret());
        }
      }
    }
    anchors.add(anchor(since, lowest, highest));
    return anchors;
  }

  private static boolean withinReach(int fret, int lowest, int highest) {
    return lowest > highest || Math.max(highest, fret) - Math.min(lowest, fret) < HAND_WIDTH;
  }

  private static int lowestFret(Stroke stroke) {
    return stroke.notes().stream().mapToInt(Note::fret).filter(f -> f > 0).min().orElse(1);
  }

  private static Anchor anchor(double time, int lowest, int highest) {
    int fret = lowest > highest ? 1 : lowest;
    return new Anchor(time, fret, Math.max(HAND_WIDTH, highest - fret + 1));
  }
}
