package org.fretway.desktop.highway.rhythm;

/**
 * One stem or one rest.
 *
 * @param time where it stands, in seconds of song time: the onset itself where a note begins
 * @param value how long it is
 * @param dotted whether it is half as long again
 * @param rest whether nothing sounds
 * @param tiedTo the time of the sign into which it sounds on without a new stroke, or NaN
 */
public record RhythmSign(
    double time, NoteValue value, boolean dotted, boolean rest, double tiedTo) {
  /** Returns whether it sounds on into another sign. */
  public boolean isTied() {
    return !Double.isNaN(tiedTo);
  }

  /** Returns whether it can be joined to its neighbours by a beam. */
  public boolean isBeamable() {
    return !rest && value.flags() > 0;
  }
}
