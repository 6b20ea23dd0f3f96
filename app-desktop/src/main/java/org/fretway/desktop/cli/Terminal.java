package org.fretway.desktop.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether someone is there to read and to answer. */
final class Terminal {
  /** Where Linux tells what the error stream is. */
  private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /** Returns the console if it is one that someone sits at. */
  static Optional<Console> console() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }

  /** Returns whether the error stream is seen as it is written. */
  static boolean showsErrors() {
    if (!Files.isSymbolicLink(ERROR_STREAM)) {
      return console().isPresent();
    }
    try {
      String device = Files.readSymbolicLink(ERROR_STREAM).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }
}
