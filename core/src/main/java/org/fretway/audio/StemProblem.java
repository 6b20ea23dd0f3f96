package org.fretway.audio;

import java.io.IOException;

/** What the user is told of a stem that can't be heard, the same in the player and in a mix. */
final class StemProblem {
  private StemProblem() {}

  /** Returns the sentence on a stem that can't be opened. */
  static String leftOut(String id, IOException problem) {
    return "The stem \"%s\" is left out. %s".formatted(id, problem.getMessage());
  }

  /**
   * Returns the sentence on a stem that can't be decoded from a moment on.
   *
   * @param seconds of song time
   */
  static String fallsSilent(String id, double seconds, IOException problem) {
    return "The stem \"%s\" falls silent at %.1f s. %s"
        .formatted(id, seconds, problem.getMessage());
  }
}
