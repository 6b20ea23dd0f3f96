package org.fretway.desktop.cli;

import java.io.Console;
import java.nio.file.Path;
import java.util.Locale;
import org.fretway.convert.Existing;
import org.jspecify.annotations.Nullable;

/** Asks what to do about each file that is there already; an answer may hold for all of them. */
final class AskOnConsole implements Existing {
  private final Console console;
  private @Nullable Answer forAll;

  AskOnConsole(Console console) {
    this.console = console;
  }

  @Override
  public Answer decide(Path target) {
    if (forAll != null) {
      return forAll;
    }
    while (true) {
      @Nullable String line =
          console.readLine("%s is there already. Replace it? [y]es, [n]o, [a]ll, n[o]ne: ", target);
      String answer = line == null ? "none" : line.strip().toLowerCase(Locale.ROOT);
      switch (answer) {
        case "y", "yes" -> {
          return Answer.REPLACE;
        }
        case "n", "no" -> {
          return Answer.SKIP;
        }
        case "a", "all" -> forAll = Answer.REPLACE;
        case "o", "none" -> forAll = Answer.SKIP;
        default -> {
          continue;
        }
      }
      return forAll;
    }
  }
}
