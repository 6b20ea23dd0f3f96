package org.fretway.audio.output;

/** What the user is told when sound does not go where it should, each in one sentence. */
final class OutputNotice {
  static final String NO_DEVICE = "No sound device was found, so songs run silently.";

  private OutputNotice() {}

  /** Returns the sentence on a chosen device that is not there. */
  static String elsewhere(String wanted, String instead) {
    return "The sound device “%s” is not there, so sound goes to “%s” until it is back."
        .formatted(wanted, instead);
  }

  /** Returns the sentence on a device that went away, with no other to take its place. */
  static String gone(String name) {
    return "The sound device “%s” is gone, so songs run on silently until it is back."
        .formatted(name);
  }
}
