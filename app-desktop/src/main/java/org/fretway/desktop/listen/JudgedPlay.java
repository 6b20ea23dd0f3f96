package org.fretway.desktop.listen;

import org.fretway.chart.Strikes;
import org.fretway.practice.judge.Judgements;
import org.fretway.practice.judge.Tolerance;

/**
 * What is judged while a song is played. Its results go on changing as long as somebody listens.
 *
 * @param strikes what was to be played, at the mastery that is shown
 * @param results what became of each of them
 * @param tolerance by how much they may be off
 * @param arrangement name of the arrangement
 * @param index of the arrangement in the track
 * @param mastery how much of the arrangement is shown, in percent
 */
public record JudgedPlay(
    Strikes strikes,
    Judgements results,
    Tolerance tolerance,
    String arrangement,
    int index,
    int mastery) {
  /** Returns the same with nothing judged yet. */
  JudgedPlay anew(Tolerance newTolerance) {
    return new JudgedPlay(
        strikes, new Judgements(strikes.count()), newTolerance, arrangement, index, mastery);
  }
}
