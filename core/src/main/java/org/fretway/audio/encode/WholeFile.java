package org.fretway.audio.encode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that appear complete or not at all. */
public final class WholeFile {
  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes it to a file in place of any other. */
    void writeTo(Path file) throws IOException;
  }

  private WholeFile() {}

  /**
   * Writes beside the file and moves that into its place.
   *
   * @throws IOException if it can't be written; what was there before stays
   */
  public static void write(Path out, Content content) throws IOException {
    Path target = out.toAbsolutePath();
    Path unfinished = target.resolveSibling(target.getFileName() + ".part");
    try {
      content.writeTo(unfinished);
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
