package org.fretway.format.rocksmith;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fretway.chart.Anchor;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.HandShape;
import org.fretway.chart.Note;
import org.fretway.chart.PhraseLevel;

/**
 * The span of a phrase, cut out of a level whose lists are in order of time.
 *
 * @param level what begins in the span; where the hand is already is said at its start
 * @param anchorRepeated whether the first anchor is only such a saying, and not in the source
 */
record LevelCut(PhraseLevel level, boolean anchorRepeated) {
  /**
   * Cuts a level.
   *
   * @param from seconds of song time; what begins then belongs to it
   * @param to seconds of song time; what begins then does not
   */
  static LevelCut of(PhraseLevel level, double from, double to) {
    List<Anchor> anchors = between(level.anchors(), Anchor::time, from, to);
    int before = firstFrom(level.anchors(), Anchor::time, from) - 1;
    boolean repeat = before >= 0 && (anchors.isEmpty() || anchors.getFirst().time() > from);
    return new LevelCut(
        new PhraseLevel(
            level.difficulty(),
            between(level.notes(), Note::time, from, to),
            between(level.chords(), ChordStrike::time, from, to),
            repeat ? repeated(level.anchors().get(before), from, anchors) : anchors,
            between(level.handShapes(), HandShape::startTime, from, to)),
        repeat);
  }

  private static List<Anchor> repeated(Anchor held, double from, List<Anchor> anchors) {
    List<Anchor> all = new ArrayList<>(anchors.size() + 1);
    all.add(new Anchor(from, held.fret(), held.width()));
    all.addAll(anchors);
    return all;
  }

  private static <T> List<T> between(
      List<T> list, ToDoubleFunction<T> time, double from, double to) {
    int first = firstFrom(list, time, from);
    return list.subList(first, Math.max(first, firstFrom(list, time, to)));
  }

  private static <T> int firstFrom(List<T> list, ToDoubleFunction<T> time, double from) {
    int low = 0;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (time.applyAsDouble(list.get(middle)) < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
