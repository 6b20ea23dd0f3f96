package org.fretway.audio.perform;

import org.fretway.practice.judge.Reason;

/**
 * What was really played for a strike.
 *
 * @param reason what a judge with the usual tolerance should say; {@link Reason#NONE} = hit
 * @param onset when the first string was left by the pick, in seconds of song time; NaN if it was
 *     not played
 * @param cents how sharp
 * @param strings bit n is set when string n sounded as asked
 * @param midi the pitch of the lowest string that was played, as MIDI counts; NaN if none was
 * @param struck whether there was a stroke, rather than a hammer-on or the like
 */
public record Truth(
    Reason reason, double onset, double cents, int strings, double midi, boolean struck) {
  /** Returns whether it was played as asked. */
  public boolean isHit() {
    return reason == Reason.NONE;
  }
}
