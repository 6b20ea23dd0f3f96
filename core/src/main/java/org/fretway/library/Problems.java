package org.fretway.library;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import org.fretway.format.FormatException;

/** Says in one plain sentence why a file could not be dealt with. */
final class Problems {
  private static final int MAX_LENGTH = 500;

  private Problems() {}

  /** Returns the sentence for an error. */
  static String describe(Throwable error) {
    String sentence =
        switch (error) {
          case FormatException e -> sentence(e);
          case AccessDeniedException e -> "No permission to read " + e.getFile();
          case FileSystemLoopException e -> "The link " + e.getFile() + " leads back to itself";
          case NoSuchFileException e -> e.getFile() + " is not there";
          case FileSystemException e ->
              (e.getReason() == null ? "The file can't be read" : e.getReason())
                  + ": "
                  + e.getFile();
          case StackOverflowError e -> "Its data is nested too deeply";
          case OutOfMemoryError e -> "It needs more memory than there is";
          default -> message(error);
        };
    String limited = TextFold.limit(sentence, MAX_LENGTH).strip();
    String capital = limited.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    return capital + limited.substring(1) + (limited.endsWith(".") ? "" : ".");
  }

  /**
   * Its problem is a clause, mostly without what it is about: "is missing", "the archive is empty".
   */
  private static String sentence(FormatException problem) {
    String clause = problem.problem();
    boolean whole = clause.isBlank() || !isVerb(clause);
    if (problem.place().isEmpty()) {
      return whole ? message(problem) : "It " + clause;
    }
    return "Its " + problem.place() + (whole ? ": " : " ") + clause;
  }

  private static boolean isVerb(String clause) {
    return Character.isLowerCase(clause.charAt(0)) && !clause.startsWith("the ");
  }

  private static String message(Throwable error) {
    String message = error.getMessage();
    return message == null || message.isBlank()
        ? "It can't be read (" + error.getClass().getSimpleName() + ")"
        : message;
  }
}
