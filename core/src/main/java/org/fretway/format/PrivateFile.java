package org.fretway.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Small files that only their owner should read. */
final class PrivateFile {
  private PrivateFile() {}

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if it is larger than it may be
   */
  static byte[] read(Path file, int maxBytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw new IllegalArgumentException("It is larger than %d bytes.".formatted(maxBytes));
      }
      return bytes;
    }
  }

  /**
   * Writes a file, wholly or not at all, for its owner alone where the file system can tell owners
   * apart.
   */
  static void write(Path file, byte[] content) throws IOException {
    Path folder = file.resolveSibling(".");
    Path written = Files.createTempFile(folder, ".", ".tmp", ownerOnly(Files.getFileStore(folder)));
    try {
      Files.write(written, content);
      try {
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static FileAttribute<?>[] ownerOnly(FileStore store) {
    return store.supportsFileAttributeView(PosixFileAttributeView.class)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
