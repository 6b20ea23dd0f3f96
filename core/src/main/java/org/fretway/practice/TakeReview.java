package org.fretway.practice;

import java.util.ArrayList;
import java.util.List;
import org.fretway.chart.Strikes;
import org.fretway.practice.judge.JudgementResult;
import org.fretway.practice.judge.Judgements;

/** What was judged of a song, as it belongs to a take, and the way back. */
public final class TakeReview {
  /** Strikes of two charts that are no further apart than this, in seconds, are the same. */
  private static final double SAME = 0.002;

  private TakeReview() {}

  /**
   * Returns what was judged while a take was recorded.
   *
   * @param arrangement name of what was played
   * @param mastery how much of it was asked for, in percent
   * @param from seconds of song time at which the take begins
   * @param to seconds of song time at which it ends
   */
  public static TakeJudgements cut(
      Strikes strikes,
      Judgements results,
      String arrangement,
      int mastery,
      double from,
      double to) {
    List<TakeJudgements.Judged> judged = new ArrayList<>();
    int end = strikes.firstFrom(to);
    for (int i = strikes.firstFrom(from);
        i < end && judged.size() < TakeJudgements.MAX_STRIKES;
        i++) {
      int strike = i;
      results
          .result(strike)
          .ifPresent(
              result ->
                  judged.add(
                      new TakeJudgements.Judged(
                          strikes.time(strike), stringsOf(strikes, strike), result)));
    }
    return new TakeJudgements(arrangement, mastery, judged);
  }

  private static int stringsOf(Strikes strikes, int strike) {
    int bits = 0;
    for (int string = 0; string < strikes.strings(); string++) {
      if (strikes.note(strike, string) != null) {
        bits |= 1 << string;
      }
    }
    return bits;
  }

  /**
   * Returns the judgements of a take as those of a chart; what the chart does not ask for at that
   * moment is left out.
   */
  public static Judgements marks(TakeJudgements kept, Strikes strikes) {
    Judgements marks = new Judgements(strikes.count());
    for (TakeJudgements.Judged judged : kept.strikes()) {
      int strike = indexOf(judged, strikes);
      if (strike >= 0) {
        JudgementResult result = judged.result();
        marks.set(
            strike,
            result.reason(),
            result.timing(),
            result.cents(),
            result.heardStrings(),
            result.pass());
      }
    }
    return marks;
  }

  /** Returns which strike of a chart was judged; -1 if it has none at that moment. */
  public static int indexOf(TakeJudgements.Judged judged, Strikes strikes) {
    int strike = strikes.firstFrom(judged.time() - SAME);
    return strike < strikes.count() && strikes.time(strike) <= judged.time() + SAME ? strike : -1;
  }
}
