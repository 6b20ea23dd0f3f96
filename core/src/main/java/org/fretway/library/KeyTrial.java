package org.fretway.library;

/**
 * What came of trying keys on the user's own archives.
 *
 * @param kept whether the keys are in use now
 * @param opened archives that they open
 * @param wrong archives whose key is another
 * @param without archives that need a key which is not among them
 */
public record KeyTrial(boolean kept, int opened, int wrong, int without) {
  static final KeyTrial NONE = new KeyTrial(false, 0, 0, 0);

  KeyTrial with(KeyCheck.Answer answer) {
    return switch (answer) {
      case OPENS -> new KeyTrial(kept, opened + 1, wrong, without);
      case WRONG_KEY -> new KeyTrial(kept, opened, wrong + 1, without);
      case NO_KEY_FOR_IT -> new KeyTrial(kept, opened, wrong, without + 1);
      case NOT_ENCRYPTED, DAMAGED -> this; // They say nothing of keys.
    };
  }

  KeyTrial asKept() {
    return new KeyTrial(true, opened, wrong, without);
  }

  /** Returns on how many archives that need keys they were tried. */
  public int checked() {
    return opened + wrong + without;
  }

  /** Returns whether there were archives to try them on, and they open none. */
  public boolean opensNone() {
    return checked() > 0 && opened == 0;
  }

  /** Returns it as one plain sentence. */
  public String sentence() {
    String result =
        checked() == 0
            ? "There is no archive to try the keys on"
            : "The keys open %d of %d archives checked".formatted(opened, checked());
    return result + (kept ? "; they are kept." : "; they are not kept.");
  }
}
