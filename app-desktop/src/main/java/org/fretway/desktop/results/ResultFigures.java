package org.fretway.desktop.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.fretway.chart.Passage;
import org.fretway.chart.Strikes;
import org.fretway.practice.judge.Judgements;
import org.fretway.practice.judge.Reason;

/**
 * What became of the strikes of a song, added up.
 *
 * @param strikes how many were asked for
 * @param judged how many of them have been judged
 * @param hits how many were hit
 * @param streak how many were hit in a row at most
 * @param timing by how many seconds strikes came late, negative = early
 * @param pitch by how many cents they were sharp, negative = flat
 * @param misses how many were missed why, the most frequent first, without those that never were
 * @param sections what was hit where, the worst first; without those that ask for nothing
 */
public record ResultFigures(
    int strikes,
    int judged,
    int hits,
    int streak,
    Spread timing,
    Spread pitch,
    List<Miss> misses,
    List<SectionResult> sections) {
  /** Copies the lists. */
  public ResultFigures {
    misses = List.copyOf(misses);
    sections = List.copyOf(sections);
  }

  /**
   * Strikes that were missed for one reason.
   *
   * @param reason why
   * @param count how many, at least 1
   */
  public record Miss(Reason reason, int count) {}

  /**
   * Adds up the results of a song as they are now.
   *
   * @param sections of the song, in order of time
   */
  public static ResultFigures of(JudgedSong song, List<Passage> sections) {
    Strikes strikes = song.strikes();
    Judgements results = song.results();
    int judged = 0;
    int hits = 0;
    int inARow = 0;
    int streak = 0;
    Map<Reason, Integer> misses = new EnumMap<>(Reason.class);
    for (int i = 0; i < strikes.count(); i++) {
      boolean hit = results.isHit(i);
      judged += results.isJudged(i) ? 1 : 0;
      hits += hit ? 1 : 0;
      inARow = hit ? inARow + 1 : 0;
      streak = Math.max(streak, inARow);
      if (results.reason(i) != Reason.NONE) {
        misses.merge(results.reason(i), 1, Integer::sum);
      }
    }
    return new ResultFigures(
        strikes.count(),
        judged,
        hits,
        streak,
        Spread.of(meant(results, results::timing), song.tolerance().seconds()),
        Spread.of(meant(results, results::cents), song.tolerance().cents()),
        sorted(misses),
        sections(strikes, results, sections));
  }

  /** Returns what is known of strikes but those in whose place something else was played. */
  private static double[] meant(Judgements results, IntToDoubleFunction value) {
    return IntStream.range(0, results.count())
        .filter(i -> results.reason(i) != Reason.WRONG_NOTE)
        .mapToDouble(value)
        .filter(it -> !Double.isNaN(it))
        .toArray();
  }

  private static List<Miss> sorted(Map<Reason, Integer> misses) {
    List<Miss> all = new ArrayList<>();
    misses.forEach((reason, count) -> all.add(new Miss(reason, count)));
    all.sort(Comparator.comparingInt(Miss::count).reversed());
    return all;
  }

  private static List<SectionResult> sections(
      Strikes strikes, Judgements results, List<Passage> sections) {
    List<SectionResult> all = new ArrayList<>();
    for (Passage section : sections) {
      int from = strikes.firstFrom(section.start());
      int to = strikes.firstFrom(section.end());
      if (to > from) {
        int hits = (int) IntStream.range(from, to).filter(results::isHit).count();
        all.add(new SectionResult(section, hits, to - from));
      }
    }
    all.sort(Comparator.comparingDouble(SectionResult::share));
    return Collections.unmodifiableList(all);
  }

  /** Returns which part was hit, 0 to 1. */
  public double share() {
    return strikes == 0 ? 0 : (double) hits / strikes;
  }
}
