package org.fretway.desktop.practice;

import org.fretway.audio.LeadIn;
import org.fretway.desktop.text.Texts;

/** What the kinds of lead-in are called. */
public final class LeadInNames {
  private static final Texts TEXTS = Texts.of(LeadInNames.class);

  private LeadInNames() {}

  /**
   * Returns its name, with how far it rewinds.
   *
   * @param seconds by how many it rewinds, if it does; 0 for a measure
   */
  static String of(LeadIn leadIn, int seconds) {
    return leadIn == LeadIn.REWIND && seconds > 0
        ? TEXTS.get("leadIn.rewindSeconds", seconds)
        : of(leadIn);
  }

  /** Returns its name, as short as fits on a button. */
  public static String of(LeadIn leadIn) {
    return TEXTS.choice("leadIn", leadIn);
  }
}
