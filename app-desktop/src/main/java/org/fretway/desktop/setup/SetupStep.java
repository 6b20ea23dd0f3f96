package org.fretway.desktop.setup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps of the first start, in order. */
public enum SetupStep {
  /** What Fretway is. */
  WELCOME("Welcome"),
  /** Where the songs are. */
  FOLDERS("Songs"),
  /** The first profile. */
  PROFILE("Profile"),
  /** Whether others may reach the library. */
  SHARING("Network"),
  /** That is all. */
  DONE("Done");

  private final String title;

  SetupStep(String title) {
    this.title = title;
  }

  /** Returns a word for it. */
  String title() {
    return title;
  }

  /** Returns the step of a name in lower case, such as "folders". */
  public static Optional<SetupStep> named(String name) {
    return Arrays.stream(values())
        .filter(step -> step.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
