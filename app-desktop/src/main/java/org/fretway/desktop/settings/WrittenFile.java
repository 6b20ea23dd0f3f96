package org.fretway.desktop.settings;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file that is there in full or, if writing fails, as it was before. */
final class WrittenFile {
  private WrittenFile() {}

  /** What writes the content. */
  @FunctionalInterface
  interface Content {
    /** Writes it. */
    void writeTo(OutputStream out) throws IOException, InterruptedException;
  }

  /**
   * Writes a file, in place of what was there.
   *
   * @throws IOException if it can't be written
   */
  static void write(Path file, Content content) throws IOException, InterruptedException {
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + folder);
    }
    Path unfinished = Files.createTempFile(folder, ".fretway-", ".part");
    try {
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        content.writeTo(out);
      }
      Files.move(unfinished, whole, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
