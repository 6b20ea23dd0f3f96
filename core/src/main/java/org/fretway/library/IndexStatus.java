package org.fretway.library;

/**
 * How far the search index is. While it is not ready, the database answers, which takes longer.
 *
 * @param state what it does
 * @param done songs looked at so far while it is brought in step
 * @param total how many there are to look at
 */
public record IndexStatus(State state, long done, long total) {
  /** What the index does. */
  public enum State {
    /** It is being opened. */
    OPENING,
    /** It is made, or brought in step with the library. */
    BUILDING,
    /** It answers. */
    READY,
    /** It can't be written or read at the moment; that is tried again by and by. */
    WAITING
  }

  static IndexStatus of(State state) {
    return new IndexStatus(state, 0, 0);
  }
}
