package org.fretway.format.wem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is removed with all that is in it. Only this user can look into it. */
final class TemporaryFolder implements AutoCloseable {
  private final Path path;

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  static TemporaryFolder create() throws IOException {
    return new TemporaryFolder(Files.createTempDirectory("fretway-sound"));
  }

  Path path() {
    return path;
  }

  /** Returns the path of a file in it, which need not be there. */
  Path file(String name) {
    return path.resolve(name);
  }

  /** Opens a file; the folder is removed when the stream is closed. */
  InputStream openAndOwn(Path file) throws IOException {
    return new FilterInputStream(Files.newInputStream(file)) {
      @Override
      public void close() throws IOException {
        try (TemporaryFolder.this) {
          super.close();
        }
      }
    };
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> files = Files.list(path)) {
        List<Path> all = files.toList();
        for (Path file : all) {
          Files.deleteIfExists(file);
        }
      }
      Files.delete(path);
    }
  }
}
