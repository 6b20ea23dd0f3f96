package org.fretway.demo;

import java.util.List;
import org.fretway.chart.ChordTemplate;

/** The chords of the demo, by the names that its notation uses. Frets from the lowest string. */
enum Shape {
  E5("E5", List.of(0, 2, 2, -1, -1, -1), List.of(-1, 1, 1, -1, -1, -1)),
  G5("G5", List.of(3, 5, 5, -1, -1, -1), List.of(1, 3, 4, -1, -1, -1)),
  A5("A5", List.of(5, 7, 7, -1, -1, -1), List.of(1, 3, 4, -1, -1, -1)),
  BB5("Bb5", List.of(6, 8, 8, -1, -1, -1), List.of(1, 3, 4, -1, -1, -1)),
  OPEN_A5("A5", List.of(-1, 0, 2, 2, -1, -1), List.of(-1, -1, 1, 1, -1, -1)),
  B5("B5", List.of(-1, 2, 4, 4, -1, -1), List.of(-1, 1, 3, 4, -1, -1)),
  C5("C5", List.of(-1, 3, 5, 5, -1, -1), List.of(-1, 1, 3, 4, -1, -1)),
  D5("D5", List.of(-1, 5, 7, 7, -1, -1), List.of(-1, 1, 3, 4, -1, -1)),
  EM("Em", List.of(0, 2, 2, 0, 0, 0), List.of(-1, 2, 3, -1, -1, -1)),
  C("C", List.of(-1, 3, 2, 0, 1, 0), List.of(-1, 3, 2, -1, 1, -1)),
  G("G", List.of(3, 2, 0, 0, 0, 3), List.of(2, 1, -1, -1, -1, 3)),
  D("D", List.of(-1, -1, 0, 2, 3, 2), List.of(-1, -1, -1, 1, 3, 2));

  @SuppressWarnings("ImmutableEnumChecker") // The record copies its lists.
  private final ChordTemplate template;

  Shape(String name, List<Integer> frets, List<Integer> fingers) {
    this.template = new ChordTemplate(name, name, frets, fingers, false);
  }

  ChordTemplate template() {
    return template;
  }
}
