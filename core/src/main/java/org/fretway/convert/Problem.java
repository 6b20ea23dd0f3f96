package org.fretway.convert;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What errors of the system mean, as plain clauses. */
final class Problem {
  private Problem() {}

  /** Returns the reason without the name of the file, which is said already. */
  static String reason(IOException error) {
    if (error instanceof AccessDeniedException) {
      return "permission is denied";
    }
    if (error instanceof NoSuchFileException) {
      return "does not exist";
    }
    @Nullable String reason =
        error instanceof FileSystemException system ? system.getReason() : error.getMessage();
    return reason == null
        ? error.getClass().getSimpleName()
        : reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
  }
}
