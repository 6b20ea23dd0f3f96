package org.fretway.library;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds files whose names are no text: bytes of another encoding, as old drives have them. As text
 * they have a mark in place of each such byte, by which no system finds them.
 */
final class LossyNames {
  private static final char MARK = '\uFFFD';

  private LossyNames() {}

  /** Returns whether some bytes of a name are not in its text. */
  static boolean isLossy(String name) {
    return name.indexOf(MARK) >= 0;
  }

  /** Returns the file at a path with "/" between names; empty if it can't be one, or be found. */
  static Optional<Path> resolve(Path folder, String path) {
    try {
      return isLossy(path) ? search(folder, path) : Optional.of(folder.resolve(path));
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> search(Path folder, String path) throws IOException {
    Path current = folder;
    for (String name : path.split("/", -1)) {
      Optional<Path> entry =
          isLossy(name) ? entry(current, name) : Optional.of(current.resolve(name));
      if (entry.isEmpty()) {
        return entry;
      }
      current = entry.get();
    }
    return Optional.of(current);
  }

  private static Optional<Path> entry(Path folder, String name) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (String.valueOf(entry.getFileName()).equals(name)) {
          return Optional.of(entry);
        }
      }
      return Optional.empty();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }
}
