package org.fretway.desktop.highway.chart;

import java.util.Optional;
import org.fretway.chart.Note;
import org.fretway.chart.Strikes;
import org.fretway.practice.judge.Judgements;
import org.fretway.practice.judge.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What became of the notes of a chart, found by string and index in the lane without allocation.
 * Results may go on changing, and may be taken away. Used on the JavaFX thread; the results are
 * written on another.
 */
public final class PlayedNotes {
  /** Stands for no strike, or for no pass. */
  public static final int NONE = -1;

  /** A note is the same one where it begins this close, in seconds. */
  private static final double NEAR = 0.003;

  /** How a note is marked. */
  public enum Sign {
    /** Not at all. */
    NONE,
    /** It was hit. */
    HIT,
    /** Nothing was heard of it. */
    NOT_PLAYED,
    /** It came too early. */
    EARLY,
    /** It came too late. */
    LATE,
    /** It was too low. */
    FLAT,
    /** It was too high. */
    SHARP,
    /** Something else was heard. */
    WRONG
  }

  private final Strikes strikes;
  private final int[][] strikeOf;
  private @Nullable Judgements results;
  private int lastPass = NONE;
  private int awaited = NONE;

  private PlayedNotes(Strikes strikes, int[][] strikeOf) {
    this.strikes = strikes;
    this.strikeOf = strikeOf;
  }

  /** Returns those of a chart, of which nothing is known yet. */
  public static PlayedNotes of(HighwayChart chart, Strikes strikes) {
    int[][] strikeOf = new int[chart.strings()][];
    for (int string = 0; string < strikeOf.length; string++) {
      Timeline<HighwayNote> lane = chart.lanes().get(string);
      strikeOf[string] = new int[lane.size()];
      for (int note = 0; note < lane.size(); note++) {
        strikeOf[string][note] = find(strikes, string, lane.start(note));
      }
    }
    return new PlayedNotes(strikes, strikeOf);
  }

  private static int find(Strikes strikes, int string, double time) {
    int found = NONE;
    double nearest = NEAR;
    for (int strike = strikes.firstFrom(time - Strikes.SPREAD - NEAR);
        strike < strikes.count() && strikes.time(strike) <= time + NEAR;
        strike++) {
      Note note = string < strikes.strings() ? strikes.note(strike, string) : null;
      double away = note == null ? NEAR : Math.abs(note.time() - time);
      if (away < nearest) {
        nearest = away;
        found = strike;
      }
    }
    return found;
  }

  /** Returns what is to be played. */
  public Strikes strikes() {
    return strikes;
  }

  /**
   * Shows results from now on.
   *
   * @param newResults of {@link #strikes}; empty for none
   * @throws IllegalArgumentException if they are of other strikes
   */
  public void show(Optional<Judgements> newResults) {
    Judgements now = newResults.orElse(null);
    if (now != null && now.count() != strikes.count()) {
      throw new IllegalArgumentException("The results belong to another chart.");
    }
    results = now;
    lastPass = NONE;
    awaited = NONE;
  }

  /** Takes results of this pass and those before it as old from now on. */
  public void passed(int pass) {
    lastPass = pass;
  }

  /**
   * Sets which strike the song waits for.
   *
   * @param strike or {@link #NONE}
   */
  public void await(int strike) {
    awaited = strike;
  }

  /** Returns whether there are results to show at all. */
  public boolean areShown() {
    return results != null;
  }

  /**
   * Returns the strike that a note belongs to; {@link #NONE} if there is none.
   *
   * @param note index in the lane of the string
   */
  public int strike(int string, int note) {
    return strikeOf[string][note];
  }

  /** Returns whether the song waits for a note. */
  public boolean isAwaited(int string, int note) {
    return awaited != NONE && strikeOf[string][note] == awaited;
  }

  /** Returns whether a note was judged since the song last jumped. */
  public boolean isFresh(int string, int note) {
    Judgements now = results;
    int strike = strikeOf[string][note];
    return now != null && strike != NONE && now.isJudged(strike) && now.pass(strike) > lastPass;
  }

  /** Returns how a note is marked. What is true of a whole chord stands at its highest string. */
  public Sign sign(int string, int note) {
    Judgements now = results;
    int strike = strikeOf[string][note];
    if (now == null || strike == NONE || !now.isJudged(strike)) {
      return Sign.NONE;
    }
    Reason reason = now.reason(strike);
    return switch (reason) {
      case NONE -> Sign.HIT;
      case NOT_PLAYED -> Sign.NOT_PLAYED;
      case PARTIAL_CHORD -> isHeard(now, strike, string) ? Sign.HIT : Sign.NOT_PLAYED;
      case WRONG_NOTE ->
          isHeard(now, strike, string) && strikes.size(strike) > 1 ? Sign.HIT : Sign.WRONG;
      case EARLY -> leads(strike, string) ? Sign.EARLY : Sign.NONE;
      case LATE -> leads(strike, string) ? Sign.LATE : Sign.NONE;
      case FLAT -> leads(strike, string) ? Sign.FLAT : Sign.NONE;
      case SHARP -> leads(strike, string) ? Sign.SHARP : Sign.NONE;
    };
  }

  private static boolean isHeard(Judgements now, int strike, int string) {
    return (now.heardStrings(strike) >> string & 1) != 0;
  }

  private boolean leads(int strike, int string) {
    for (int above = string + 1; above < strikes.strings(); above++) {
      if (strikes.note(strike, above) != null) {
        return false;
      }
    }
    return true;
  }

  /** Returns by how many seconds a note came late; NaN if that can't be told. */
  public double timing(int string, int note) {
    Judgements now = results;
    int strike = strikeOf[string][note];
    return now == null || strike == NONE ? Double.NaN : now.timing(strike);
  }

  /** Returns by how many cents a note was sharp; NaN if that can't be told. */
  public double cents(int string, int note) {
    Judgements now = results;
    int strike = strikeOf[string][note];
    return now == null || strike == NONE ? Double.NaN : now.cents(strike);
  }
}
