package org.fretway.desktop.setup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.fretway.desktop.text.Texts;

/** The steps of the first start, in order. */
public enum SetupStep {
  /** What Fretway is. */
  WELCOME,
  /** Where the songs are. */
  FOLDERS,
  /** The first profile. */
  PROFILE,
  /** Whether others may reach the library. */
  SHARING,
  /** That is all. */
  DONE;

  private static final Texts TEXTS = Texts.of(SetupStep.class);

  /** Returns a word for it. */
  String title() {
    return TEXTS.choice("step", this);
  }

  /** Returns the step of a name in lower case, such as "folders". */
  public static Optional<SetupStep> named(String name) {
    return Arrays.stream(values())
        .filter(step -> step.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
