package org.fretway.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * An arrangement made easier: at each mastery from 0 to 100 %, every phrase is played at as much of
 * its own ladder, and what phrases don't have a say in stays. At 100 % it is the full chart.
 * Immutable.
 */
public final class Mastery {
  /** The mastery of the full chart, in percent. */
  public static final int FULL = 100;

  private final Chart full;
  private final List<Ladder> ladders;
  private final List<Integer> steps;

  /**
   * A phrase that can be played in more than one way.
   *
   * @param levels from the easiest up, at least two
   * @param start of what any of them holds, in seconds
   * @param end of it, in seconds; what begins then is no part of it
   */
  private record Ladder(Phrase phrase, List<PhraseLevel> levels, double start, double end) {
    static Ladder of(Phrase phrase) {
      List<PhraseLevel> levels =
          phrase.levels().stream()
              .sorted(Comparator.comparingInt(PhraseLevel::difficulty))
              .toList();
      double[] span = {phrase.startTime(), phrase.startTime()};
      for (PhraseLevel level : levels) {
        widen(span, level.notes(), Note::time);
        widen(span, level.chords(), ChordStrike::time);
        widen(span, level.anchors(), Anchor::time);
        widen(span, level.handShapes(), HandShape::startTime);
      }
      double end = Math.max(phrase.endTime(), Math.nextUp(span[1]));
      return new Ladder(phrase, levels, span[0], end);
    }

    private static <T> void widen(double[] span, List<T> list, ToDoubleFunction<T> time) {
      for (T each : list) {
        double at = time.applyAsDouble(each);
        span[0] = Math.min(span[0], at);
        span[1] = Math.max(span[1], at);
      }
    }

    /** Returns which of the levels is played, counted from the easiest. */
    int rung(int percent) {
      int hardest = Math.max(phrase.maxDifficulty(), 0);
      long wanted = Math.round((double) percent * hardest / FULL);
      int rung = 0;
      while (rung + 1 < levels.size() && levels.get(rung + 1).difficulty() <= wanted) {
        rung++;
      }
      return percent == FULL ? levels.size() - 1 : rung;
    }

    boolean isFull(int percent) {
      return rung(percent) == levels.size() - 1;
    }
  }

  private Mastery(Chart full, List<Ladder> ladders) {
    this.full = full;
    this.ladders = ladders;
    this.steps = steps(ladders);
  }

  /** Returns all ways to play a chart. Takes time in proportion to its length. */
  public static Mastery of(Chart full) {
    return new Mastery(
        full,
        full.phrases().stream()
            .filter(phrase -> phrase.levels().size() > 1)
            .map(Ladder::of)
            .sorted(Comparator.comparingDouble(Ladder::start))
            .toList());
  }

  /** Of all percentages that give the same chart, one in the middle stands for them. */
  private static List<Integer> steps(List<Ladder> ladders) {
    List<Integer> steps = new ArrayList<>();
    int first = 0;
    int[] rungs = rungs(ladders, 0);
    for (int percent = 1; percent <= FULL; percent++) {
      int[] next = rungs(ladders, percent);
      if (!Arrays.equals(rungs, next)) {
        steps.add(steps.isEmpty() ? 0 : (first + percent - 1) / 2);
        first = percent;
        rungs = next;
      }
    }
    steps.add(FULL);
    return List.copyOf(steps);
  }

  private static int[] rungs(List<Ladder> ladders, int percent) {
    return ladders.stream().mapToInt(ladder -> ladder.rung(percent)).toArray();
  }

  /** Returns the percentages that give different charts, from the easiest up; the last is 100. */
  public List<Integer> steps() {
    return steps;
  }

  /** Returns whether there is anything to choose. */
  public boolean isLadder() {
    return steps.size() > 1;
  }

  /** Returns the step that is nearest to a percentage; of two, the easier one. */
  public int nearest(int percent) {
    return steps.stream()
        .min(Comparator.comparingInt(step -> Math.abs(step - percent)))
        .orElse(FULL);
  }

  /** Returns the step after the one of a percentage, or before it; at the ends the same. */
  public int next(int percent, boolean harder) {
    int at = steps.indexOf(nearest(percent));
    return steps.get(Math.clamp(at + (harder ? 1L : -1L), 0, steps.size() - 1));
  }

  /**
   * Returns the chart at a mastery: of each phrase the level whose difficulty is that part of its
   * own hardest, rounded, or the next easier one that there is.
   *
   * @param percent from 0 = as easy as can be to 100 = in full
   * @throws IllegalArgumentException if it is not
   */
  public Chart at(int percent) {
    if (percent < 0 || percent > FULL) {
      throw new IllegalArgumentException("mastery is from 0 to 100 %%, not %d".formatted(percent));
    }
    List<Ladder> easier = ladders.stream().filter(ladder -> !ladder.isFull(percent)).toList();
    if (easier.isEmpty()) {
      return full;
    }
    return new Chart(
        full.name(),
        full.tuning(),
        full.capo(),
        full.centOffset(),
        mixed(full.notes(), Note::time, PhraseLevel::notes, easier, percent),
        mixed(full.chords(), ChordStrike::time, PhraseLevel::chords, easier, percent),
        full.chordTemplates(),
        mixed(full.anchors(), Anchor::time, PhraseLevel::anchors, easier, percent),
        mixed(full.handShapes(), HandShape::startTime, PhraseLevel::handShapes, easier, percent),
        full.beats(),
        full.sections(),
        full.phrases(),
        full.lyrics(),
        full.baseTone(),
        full.toneChanges());
  }

  /** Takes out what the phrases hold in full, and puts in what they hold at the mastery. */
  private static <T> List<T> mixed(
      List<T> all,
      ToDoubleFunction<T> time,
      Function<PhraseLevel, List<T>> part,
      List<Ladder> easier,
      int percent) {
    // A source whose levels say nothing of, say, anchors means those of the full chart.
    List<Ladder> telling =
        easier.stream()
            .filter(it -> it.levels().stream().anyMatch(level -> !part.apply(level).isEmpty()))
            .toList();
    List<T> mixed = new ArrayList<>(all.size());
    int next = 0;
    double end = Double.NEGATIVE_INFINITY;
    for (T each : all) {
      double at = time.applyAsDouble(each);
      while (next < telling.size() && telling.get(next).start() <= at) {
        end = Math.max(end, telling.get(next).end());
        next++;
      }
      if (at >= end) {
        mixed.add(each);
      }
    }
    telling.forEach(it -> mixed.addAll(part.apply(it.levels().get(it.rung(percent)))));
    return mixed;
  }
}
