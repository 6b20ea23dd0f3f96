package org.fretway.desktop.results;

import org.fretway.desktop.text.Texts;
import org.fretway.practice.judge.Reason;

/** What is said of results. */
public final class ResultWords {
  private static final Texts TEXTS = Texts.of(ResultWords.class);
  private static final int PERCENT = 100;
  private static final int MILLIS = 1000;

  /** Less than this, in milliseconds or cents, is neither early nor late, flat nor sharp. */
  private static final long NOTHING = 3;

  private ResultWords() {}

  /** Returns why a strike was missed, or that it was hit, in a word or two. */
  public static String reason(Reason reason) {
    return TEXTS.choice("reason", reason);
  }

  /** Returns a share in whole percent, such as "87 %". */
  public static String percent(double share) {
    return TEXTS.get("percent", Math.round(share * PERCENT));
  }

  /** Returns by how much something came late, such as "12 ms early". */
  public static String timing(double seconds) {
    long millis = Math.round(seconds * MILLIS);
    if (Math.abs(millis) < NOTHING) {
      return TEXTS.get("timing.none");
    }
    return TEXTS.get(millis < 0 ? "timing.early" : "timing.late", Math.abs(millis));
  }

  /** Returns by how much something was sharp, such as "8 cents flat". */
  public static String pitch(double cents) {
    long whole = Math.round(cents);
    if (Math.abs(whole) < NOTHING) {
      return TEXTS.get("pitch.none");
    }
    return TEXTS.get(whole < 0 ? "pitch.flat" : "pitch.sharp", Math.abs(whole));
  }

  /** Returns how strikes lie in time, in a sentence. */
  static String timing(Spread spread) {
    return spread.size() == 0
        ? TEXTS.get("timing.nothing")
        : TEXTS.get("timing.mostly", timing(spread.middle()), Math.round(spread.usual() * MILLIS));
  }

  /** Returns how notes lie in pitch, in a sentence. */
  static String pitch(Spread spread) {
    return spread.size() == 0
        ? TEXTS.get("pitch.nothing")
        : TEXTS.get("pitch.mostly", pitch(spread.middle()), Math.round(spread.usual()));
  }

  /** Returns what was heard, in one line. */
  static String inShort(PlayReport report) {
    return TEXTS.get(
        "card.short",
        percent(report.share()),
        ResultsCard.time(report.spent()),
        ResultsCard.time(report.stretch()));
  }

  /** Returns what came of a play, in one line. */
  static String inShort(PlayOutcome result) {
    ResultFigures figures = result.figures();
    return TEXTS.get(
        "judged.short",
        result.score().points(),
        figures.hits(),
        figures.strikes(),
        figures.streak());
  }

  /** Returns how strikes lie in time, for who can't see the chart. */
  static String spokenTiming(Spread spread) {
    return TEXTS.get(
        "timing.spoken", spread.size(), spread.below(), spread.within(), spread.above());
  }

  /** Returns how notes lie in pitch, for who can't see the chart. */
  static String spokenPitch(Spread spread) {
    return TEXTS.get(
        "pitch.spoken", spread.size(), spread.below(), spread.within(), spread.above());
  }
}
