package org.fretway.convert;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The folder that feedpaks are written to, and which names in it are taken. */
final class OutputFolder {
  private final Path folder;
  private final Map<String, Path> present = new HashMap<>();
  private final Set<String> written = new HashSet<>();

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the folder, and makes it if there is none.
   *
   * @throws IOException with one plain sentence if it is none, or can't be written to
   */
  static OutputFolder open(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw new AccessDeniedException(folder.toString());
      }
      OutputFolder output = new OutputFolder(folder);
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          output.present.putIfAbsent(FileName.folded(file.getFileName().toString()), file);
        }
      }
      return output;
    } catch (AccessDeniedException e) {
      throw new IOException(
          "The folder %s can't be written to; choose another, or give yourself permission."
              .formatted(folder),
          e);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("%s is a file, not a folder; choose another.".formatted(folder), e);
    } catch (FileSystemException e) {
      throw new IOException(
          "The folder %s can't be used: %s.".formatted(folder, Problem.reason(e)), e);
    }
  }

  /** Returns the folder. */
  Path path() {
    return folder;
  }

  /**
   * Chooses the file for a song: a name that no other song of this conversion has. It may be there
   * from before, in whatever case.
   */
  Path target(String artist, String title) {
    String name = writable(FileName.of(artist, title));
    String numbered = name;
    for (int next = 2; !written.add(FileName.folded(numbered)); next++) {
      numbered = "%s (%d)".formatted(name, next);
    }
    String file = numbered + FileName.EXTENSION;
    Path before = present.get(FileName.folded(file));
    return before != null ? before : folder.resolve(file);
  }

  /** Returns the name, or the nearest that the system's own encoding can say. */
  private String writable(String name) {
    try {
      return folder.resolve(name).getFileName().toString();
    } catch (InvalidPathException e) {
      return FileName.ascii(name);
    }
  }
}
