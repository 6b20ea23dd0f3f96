package org.fretway.desktop.highway.picture;

import java.util.Optional;
import org.fretway.chart.Strikes;
import org.fretway.desktop.highway.chart.PlayedNotes;
import org.fretway.practice.judge.Judgements;
import org.fretway.practice.judge.Reason;

/** Results of a chart that has been played through once and then up to a moment. */
final class ScriptedPlay {
  private static final Reason[] REASONS = {
    Reason.NONE,
    Reason.EARLY,
    Reason.NONE,
    Reason.WRONG_NOTE,
    Reason.LATE,
    Reason.FLAT,
    Reason.NOT_PLAYED,
    Reason.SHARP,
    Reason.PARTIAL_CHORD
  };

  private ScriptedPlay() {}

  /** Marks notes as played: one reason after the other. */
  static void mark(PlayedNotes played, double songTime) {
    Strikes strikes = played.strikes();
    Judgements results = new Judgements(strikes.count());
    for (int i = 0; i < strikes.count(); i++) {
      Reason reason =
          strikes.size(i) > 2 && i % 2 == 0 ? Reason.PARTIAL_CHORD : REASONS[i % REASONS.length];
      if (strikes.size(i) == 1 && reason == Reason.PARTIAL_CHORD) {
        reason = Reason.NONE;
      }
      double timing =
          switch (reason) {
            case EARLY -> -0.118;
            case LATE -> 0.127;
            case NOT_PLAYED -> Double.NaN;
            default -> 0.012;
          };
      double cents = reason == Reason.FLAT ? -62 : reason == Reason.SHARP ? 55 : 3;
      results.set(i, reason, timing, cents, 0b1011, strikes.time(i) <= songTime ? 1 : 0);
    }
    played.show(Optional.of(results));
    played.passed(0);
  }
}
