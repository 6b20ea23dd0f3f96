package org.fretway.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Databases without songs or anything else in them, for tests: their tables are made once in a
 * process and copied from then on, which takes a fraction of the time.
 */
public final class EmptyDatabase {
  private static final String SUFFIX = ".mv.db";

  private EmptyDatabase() {}

  /** Made when the class is first used; the JVM's class lock makes it happen once. */
  private static final class Made {
    static final byte[] CONTENT = make();
  }

  private static byte[] make() {
    try {
      Path folder = Files.createTempDirectory("fretway-empty");
      Path file = folder.resolve("db");
      Path stored = stored(file);
      try {
        Database.openFile(file, List.of()).close();
        return Files.readAllBytes(stored);
      } finally {
        Files.deleteIfExists(stored);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DatabaseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path stored(Path file) {
    return file.resolveSibling(file.getFileName() + SUFFIX);
  }

  /**
   * Puts one into a place, unless there is a database already.
   *
   * @param file its path without H2's suffix
   * @return the same path
   */
  public static Path at(Path file) {
    try {
      if (Files.notExists(stored(file))) {
        Files.createDirectories(file.resolveSibling(""));
        Files.write(stored(file), Made.CONTENT);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts one into a data folder, unless there is a database already, and returns the folder. */
  public static Path in(Path dataFolder) {
    at(dataFolder.resolve("fretway"));
    return dataFolder;
  }
}
