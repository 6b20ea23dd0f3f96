package org.fretway.format.rocksmith;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fretway.chart.Anchor;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.HandShape;
import org.fretway.chart.Lyric;
import org.fretway.chart.Note;
import org.fretway.chart.Phrase;
import org.fretway.chart.PhraseLevel;

/**
 * Makes the chart of an arrangement: for each iteration of a phrase what the phrase's own hardest
 * level has there, and beside it all its easier levels. What belongs to no iteration, since it
 * comes before the first, belongs to the first.
 */
public final class ChartAssembler {
  private final Instrumental source;
  private final List<Note> notes = new ArrayList<>();
  private final List<ChordStrike> chords = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<HandShape> handShapes = new ArrayList<>();
  private final List<Phrase> phrases = new ArrayList<>();

  private ChartAssembler(Instrumental source) {
    this.source = source;
  }

  /**
   * Makes the chart.
   *
   * @param name of the arrangement, as shown
   * @param lyrics of the song
   */
  public static Chart assemble(Instrumental source, String name, List<Lyric> lyrics) {
    return new ChartAssembler(source).chart(name, lyrics);
  }

  /**
   * Returns how long the song is, in seconds: as it says, or until its last note where that is
   * later.
   */
  public static double length(Instrumental source) {
    double length = source.header().songLength();
    for (PhraseLevel level : source.levels()) {
      length = Math.max(length, end(level));
    }
    return length;
  }

  private Chart chart(String name, List<Lyric> lyrics) {
    cutPhrases();
    boolean ladder = phrases.stream().anyMatch(phrase -> phrase.maxDifficulty() > 0);
    return new Chart(
        name,
        source.header().tuning(),
        source.header().capo(),
        source.header().centOffset(),
        notes,
        chords,
        source.templates(),
        anchors,
        handShapes,
        source.beats(),
        source.sections(),
        ladder ? phrases : List.of(),
        lyrics,
        source.baseTone(),
        source.toneChanges());
  }

  private void cutPhrases() {
    int[] groups = linkGroups();
    List<Instrumental.PhraseIteration> iterations = source.iterations();
    double length = length(source);
    for (int i = 0; i < iterations.size(); i++) {
      boolean last = i == iterations.size() - 1;
      double start = iterations.get(i).time();
      double end = last ? Math.max(start, length) : iterations.get(i + 1).time();
      List<LevelCut> cuts =
          cut(
              source.phrases().get(iterations.get(i).phrase()).maxDifficulty(),
              i == 0 ? Double.NEGATIVE_INFINITY : start,
              last ? Double.POSITIVE_INFINITY : end);
      phrases.add(phrase(iterations.get(i), start, end, cuts, groups));
      if (!cuts.isEmpty()) {
        addToFull(cuts.getLast());
      }
    }
  }

  private List<LevelCut> cut(int maxDifficulty, double from, double to) {
    List<LevelCut> cut = new ArrayList<>();
    for (PhraseLevel level : source.levels()) {
      if (level.difficulty() <= maxDifficulty) {
        cut.add(LevelCut.of(level, from, to));
      }
    }
    return cut;
  }

  private Phrase phrase(
      Instrumental.PhraseIteration iteration,
      double start,
      double end,
      List<LevelCut> cuts,
      int[] groups) {
    List<PhraseLevel> levels = cuts.stream().map(LevelCut::level).toList();
    Instrumental.PhraseKind kind = source.phrases().get(iteration.phrase());
    double first = levels.stream().mapToDouble(ChartAssembler::start).min().orElse(start);
    return new Phrase(
        kind.name(),
        levels.isEmpty() ? 0 : levels.getLast().difficulty(),
        kind.disparity(),
        kind.solo(),
        kind.ignore(),
        Math.min(start, first),
        end,
        levels,
        iteration.heroLevels(),
        groups[iteration.phrase()]);
  }

  private void addToFull(LevelCut cut) {
    PhraseLevel level = cut.level();
    notes.addAll(level.notes());
    chords.addAll(level.chords());
    handShapes.addAll(level.handShapes());
    // Saying again where the hand is already is news only where the level before had it elsewhere.
    boolean known =
        cut.anchorRepeated()
            && !anchors.isEmpty()
            && anchors.getLast().fret() == level.anchors().getFirst().fret()
            && anchors.getLast().width() == level.anchors().getFirst().width();
    anchors.addAll(known ? level.anchors().subList(1, level.anchors().size()) : level.anchors());
  }

  private int[] linkGroups() {
    int[] groups = new int[source.phrases().size()];
    Arrays.fill(groups, Note.UNSET);
    for (int group = 0; group < source.linkedPhrases().size(); group++) {
      for (int phrase : source.linkedPhrases().get(group)) {
        groups[phrase] = group;
      }
    }
    return groups;
  }

  private static double start(PhraseLevel level) {
    double start = Double.POSITIVE_INFINITY;
    if (!level.notes().isEmpty()) {
      start = level.notes().getFirst().time();
    }
    if (!level.chords().isEmpty()) {
      start = Math.min(start, level.chords().getFirst().time());
    }
    return start;
  }

  private static double end(PhraseLevel level) {
    double notes = level.notes().stream().mapToDouble(Note::end).max().orElse(0);
    double chords = level.chords().stream().mapToDouble(ChordStrike::end).max().orElse(0);
    return Math.max(notes, chords);
  }
}
