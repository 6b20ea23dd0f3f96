package org.fretway.library;

/** Follows a change of many tracks, on the thread that makes it, and may end it. */
public interface BulkListener {
  /** Hears nothing and lets everything go through. */
  BulkListener NONE = new BulkListener() {};

  /**
   * Hears how many of the tracks are done.
   *
   * @param total how many there are
   */
  default void progress(int done, int total) {}

  /** Returns whether the change shall end; what is done by then stays. */
  default boolean cancelled() {
    return false;
  }
}
