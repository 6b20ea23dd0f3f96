package org.fretway.practice;

import java.util.List;
import org.fretway.practice.judge.JudgementResult;

/**
 * What was judged while a take was recorded, to be looked at again with its sound.
 *
 * @param arrangement name of what was played
 * @param mastery how much of it was asked for, in percent
 * @param strikes what became of each strike that was judged, in order of time; at most {@link
 *     #MAX_STRIKES}
 */
public record TakeJudgements(String arrangement, int mastery, List<Judged> strikes) {
  /** More strikes than this are not kept; hardly a song has a tenth of them. */
  public static final int MAX_STRIKES = 50_000;

  /** Copies the list. */
  public TakeJudgements {
    strikes = List.copyOf(strikes);
  }

  /**
   * A strike that was judged.
   *
   * @param time when it was to be played, in seconds of song time
   * @param strings on which strings, as bits from the lowest
   * @param result what became of it
   */
  public record Judged(double time, int strings, JudgementResult result) {}
}
