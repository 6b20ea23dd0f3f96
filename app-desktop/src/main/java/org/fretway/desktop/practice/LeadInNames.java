package org.fretway.desktop.practice;

import org.fretway.audio.LeadIn;

/** What the kinds of lead-in are called. */
public final class LeadInNames {
  private LeadInNames() {}

  /**
   * Returns its name, with how far it rewinds.
   *
   * @param seconds by how many it rewinds, if it does; 0 for a measure
   */
  static String of(LeadIn leadIn, int seconds) {
    return leadIn == LeadIn.REWIND && seconds > 0 ? "Rewind %d s".formatted(seconds) : of(leadIn);
  }

  /** Returns its name, as short as fits on a button. */
  public static String of(LeadIn leadIn) {
    return switch (leadIn) {
      case NONE -> "Nothing";
      case COUNT_IN -> "Count-in";
      case REWIND -> "Rewind";
    };
  }
}
