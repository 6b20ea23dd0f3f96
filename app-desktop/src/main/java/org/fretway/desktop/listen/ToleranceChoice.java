package org.fretway.desktop.listen;

import org.fretway.desktop.text.Texts;
import org.fretway.practice.judge.Tolerance;

/** How exactly one has to play, as it is chosen. */
@SuppressWarnings("ImmutableEnumChecker") // A record of numbers never changes.
public enum ToleranceChoice {
  /** For beginners. */
  RELAXED(Tolerance.RELAXED, "relaxed"),
  /** For most. */
  USUAL(Tolerance.USUAL, "usual"),
  /** For those who want to know. */
  STRICT(Tolerance.STRICT, "strict");

  private static final Texts TEXTS = Texts.of(ToleranceChoice.class);

  private final Tolerance tolerance;
  private final String key;

  ToleranceChoice(Tolerance tolerance, String key) {
    this.tolerance = tolerance;
    this.key = key;
  }

  /** Returns what it stands for. */
  public Tolerance tolerance() {
    return tolerance;
  }

  /** Returns its name in the language of the window. */
  public String text() {
    return TEXTS.get("tolerance." + key);
  }
}
