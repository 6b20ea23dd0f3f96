package org.fretway.audio.perform;

import java.util.Map;
import java.util.TreeMap;
import org.fretway.practice.judge.Reason;

/** How often the judge was right, over any number of performances. */
public final class Tally {
  private int hitsFound;
  private int hitsInvented;
  private int hitsMissed;
  private int faults;
  private int reasonsRight;
  private int strings;
  private int stringsRight;
  private final Map<String, Integer> confused = new TreeMap<>();

  /** Counts a performance. */
  public void add(Audition audition) {
    for (int strike = 0; strike < audition.performance().strikes().count(); strike++) {
      add(audition, strike);
    }
  }

  /** Counts one strike. */
  public void add(Audition audition, int strike) {
    Truth truth = audition.performance().truth().get(strike);
    Reason reason = audition.reason(strike);
    boolean hit = reason == Reason.NONE;
    if (truth.isHit()) {
      hitsFound += hit ? 1 : 0;
      hitsMissed += hit ? 0 : 1;
    } else {
      hitsInvented += hit ? 1 : 0;
      faults++;
      reasonsRight += reason == truth.reason() ? 1 : 0;
    }
    if (reason != truth.reason()) {
      confused.merge(truth.reason() + " told as " + reason, 1, Integer::sum);
    }
    countStrings(audition, strike, truth);
  }

  private void countStrings(Audition audition, int strike, Truth truth) {
    if (audition.performance().strikes().size(strike) < 2 || Double.isNaN(truth.onset())) {
      return;
    }
    int heard = audition.judgements().heardStrings(strike);
    for (int string = 0; string < audition.performance().strikes().strings(); string++) {
      if (audition.performance().strikes().note(strike, string) != null) {
        strings++;
        stringsRight += (heard >> string & 1) == (truth.strings() >> string & 1) ? 1 : 0;
      }
    }
  }

  /** Returns how many strikes were counted. */
  public int strikes() {
    return hitsFound + hitsMissed + faults;
  }

  /** Returns how many of them were not played as asked. */
  public int faults() {
    return faults;
  }

  /** Returns which part of the hits that were told were hits. */
  public double precision() {
    return part(hitsFound, hitsFound + hitsInvented);
  }

  /** Returns which part of the hits was told as such. */
  public double recall() {
    return part(hitsFound, hitsFound + hitsMissed);
  }

  /** Returns the harmonic mean of {@link #precision} and {@link #recall}. */
  public double f1() {
    return part(2 * hitsFound, 2 * hitsFound + hitsInvented + hitsMissed);
  }

  /** Returns of which part of the faults the right reason was told. */
  public double reasons() {
    return part(reasonsRight, faults);
  }

  /** Returns of which part of all strings of chords it was told rightly whether they sounded. */
  public double strings() {
    return part(stringsRight, strings);
  }

  /** Returns what was told as something else, and how often. */
  public Map<String, Integer> confused() {
    return confused;
  }

  private static double part(int of, int all) {
    return all == 0 ? Double.NaN : of / (double) all;
  }
}
