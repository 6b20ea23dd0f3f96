package org.fretway.format.rocksmith;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fretway.chart.PhraseLevel;
import org.fretway.format.reading.ReadContext;
import org.fretway.format.reading.Tally;

/**
 * Makes phrases and their iterations fit. An iteration of a phrase that is not there is played in
 * full, by a phrase that stands in for it; so is a song without iterations.
 */
final class PhraseMending {
  private static final int HERO_LEVELS = 3;

  private final ReadContext context;
  private final Tally tally;
  private final int top;
  private final int maxIterations;
  private final List<Instrumental.PhraseKind> kinds = new ArrayList<>();
  private final List<Instrumental.PhraseIteration> iterations = new ArrayList<>();
  private int standIn = -1;

  /**
   * Creates it.
   *
   * @param levels of the song, from the easiest up
   */
  PhraseMending(ReadContext context, Tally tally, List<PhraseLevel> levels, int maxIterations) {
    this.context = context;
    this.tally = tally;
    this.top = levels.isEmpty() ? 0 : levels.getLast().difficulty();
    this.maxIterations = maxIterations;
  }

  List<Instrumental.PhraseKind> kinds() {
    return kinds;
  }

  List<Instrumental.PhraseIteration> iterations() {
    return iterations;
  }

  void mend(Draft draft) {
    draft.phrases().forEach(phrase -> kinds.add(kind(phrase)));
    draft.iterations().forEach(iteration -> add(iteration, draft.phrases().size()));
    iterations.sort(Comparator.comparingDouble(Instrumental.PhraseIteration::time));
    if (iterations.isEmpty()) {
      iterations.add(new Instrumental.PhraseIteration(0, standIn(), List.of()));
    }
  }

  private Instrumental.PhraseKind kind(Instrumental.PhraseKind phrase) {
    return new Instrumental.PhraseKind(
        context.clean(phrase.name()),
        Math.clamp(phrase.maxDifficulty(), 0, top),
        phrase.disparity(),
        phrase.solo(),
        phrase.ignore());
  }

  private void add(Instrumental.PhraseIteration iteration, int phrases) {
    if (!context.isTime(iteration.time())) {
      tally.count("phrase iterations without a time in the song were left out");
      return;
    }
    if (iterations.size() == maxIterations) {
      tally.count("phrase iterations beyond the first %d were left out".formatted(maxIterations));
      return;
    }
    int phrase = iteration.phrase();
    if (phrase < 0 || phrase >= phrases) {
      tally.count("phrase iterations name a phrase that is not there and are played in full");
      phrase = standIn();
    }
    iterations.add(
        new Instrumental.PhraseIteration(
            iteration.time(), phrase, heroLevels(iteration.heroLevels())));
  }

  /** The phrase after those of the file; there is one at most. */
  private int standIn() {
    if (standIn < 0) {
      standIn = kinds.size();
      kinds.add(new Instrumental.PhraseKind("", top, false, false, false));
    }
    return standIn;
  }

  /** Compiled charts have three of them always, all 0 where none were given. */
  private List<Integer> heroLevels(List<Integer> levels) {
    boolean given = levels.stream().anyMatch(level -> level > 0);
    return given
        ? levels.stream().limit(HERO_LEVELS).map(level -> Math.clamp(level, 0, top)).toList()
        : List.of();
  }
}
