package org.fretway.practice.judge;

/** Why a strike was not hit as asked. */
public enum Reason {
  /** It was hit. */
  NONE,
  /** Nothing was heard. */
  NOT_PLAYED,
  /** It came too early. */
  EARLY,
  /** It came too late. */
  LATE,
  /** It was the right note, but too low. */
  FLAT,
  /** It was the right note, but too high. */
  SHARP,
  /** Another string or fret was heard. */
  WRONG_NOTE,
  /** Not all strings of a chord were heard. */
  PARTIAL_CHORD
}
