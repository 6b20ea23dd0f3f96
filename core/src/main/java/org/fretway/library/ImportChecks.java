package org.fretway.library;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import org.fretway.format.FormatException;
import org.fretway.format.SongBundle;
import org.fretway.format.SongFormats;
import org.fretway.format.SongPackage;
import org.fretway.storage.DiskFullException;

/** Tells whether a file is a song that can come in, and why not. */
final class ImportChecks {
  static final String NO_SONG = "The file is not a song in a format that Fretway reads.";

  private ImportChecks() {}

  /**
   * Opens a file to see that it is a song.
   *
   * @throws IOException if none of its songs can be opened
   */
  static void check(SongFormats formats, Path file) throws IOException {
    try (SongBundle bundle = formats.openAll(file)) {
      FormatException first = null;
      for (String key : bundle.keys()) {
        try (SongPackage song = bundle.song(key)) {
          if (!song.metadata().title().isEmpty()) {
            return;
          }
        } catch (FormatException e) {
          first = first == null ? e : first;
        }
      }
      throw first == null ? new FormatException(file, "", "has no song in it") : first;
    }
  }

  /** Says why a file is refused, without telling where on this machine it was. */
  static String sentence(Throwable problem) {
    Optional<DiskFullException> full = DiskFullException.behind(problem);
    if (full.isPresent()) {
      return String.valueOf(full.get().getMessage());
    }
    Throwable cause = problem;
    while (!(cause instanceof FormatException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof FileSystemException e) {
      return "The file can't be stored"
          + (e.getReason() == null ? "." : ": " + e.getReason() + ".");
    }
    return Problems.describe(cause);
  }
}
