package org.fretway.library;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folders with all that is in them. Links are never followed. */
final class Trees {
  private static final int MAX_DEPTH = 16;

  private Trees() {}

  /** Removes a file, or a folder with all that is in it; nothing happens if it is not there. */
  static void remove(Path root) throws IOException {
    if (!Files.exists(root, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException problem)
              throws IOException {
            Files.deleteIfExists(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Returns the folders and regular files under a folder, each folder before what is in it.
   *
   * @param maxEntries how many there may be
   * @throws IOException if there are more, or one can't be read
   */
  static List<Path> entries(Path root, int maxEntries) throws IOException {
    List<Path> entries = new ArrayList<>();
    Files.walkFileTree(
        root,
        java.util.Set.of(),
        MAX_DEPTH,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            return add(dir);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            return attributes.isRegularFile() ? add(file) : FileVisitResult.CONTINUE;
          }

          private FileVisitResult add(Path path) throws IOException {
            entries.add(path);
            if (entries.size() > maxEntries) {
              throw new IOException("the folder has more than " + maxEntries + " entries");
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return entries;
  }

  /** Returns whether two files, or two folders with all that is in them, have the same bytes. */
  static boolean same(Path one, Path other, int maxEntries) throws IOException {
    if (Files.isDirectory(one) != Files.isDirectory(other)) {
      return false;
    }
    if (!Files.isDirectory(one)) {
      return Files.size(one) == Files.size(other) && Files.mismatch(one, other) < 0;
    }
    List<Path> ones = entries(one, maxEntries);
    if (ones.size() != entries(other, maxEntries).size()) {
      return false;
    }
    for (Path path : ones) {
      Path twin = other.resolve(one.relativize(path).toString());
      boolean alike =
          Files.isDirectory(path)
              ? Files.isDirectory(twin)
              : Files.isRegularFile(twin) && Files.mismatch(path, twin) < 0;
      if (!alike) {
        return false;
      }
    }
    return true;
  }
}
