package org.fretway.library;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is in one folder, with what it looks like; hidden files are left out. */
final class FolderEntries {
  private final BasicFileAttributes attributes;
  private final List<Entry> entries = new ArrayList<>();

  private FolderEntries(BasicFileAttributes attributes) {
    this.attributes = attributes;
  }

  /**
   * A file or folder.
   *
   * @param attributes those of a link itself, where it is one
   */
  record Entry(Path name, BasicFileAttributes attributes) {}

  /**
   * Lists a folder, which may be reached by a link.
   *
   * @throws IOException if it can't be listed to its end
   */
  static FolderEntries of(Path folder) throws IOException {
    Path real = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
    FolderEntries entries =
        new FolderEntries(Files.readAttributes(real, BasicFileAttributes.class));
    Files.walkFileTree(real, Set.of(), 1, entries.new Visitor(real));
    return entries;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path folder;

    Visitor(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
      if (file.equals(folder)) {
        throw new NotDirectoryException(file.toString());
      }
      Path name = file.getFileName();
      if (!name.toString().startsWith(".")) {
        entries.add(new Entry(name, found));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
      if (problem instanceof NoSuchFileException && !file.equals(folder)) {
        return FileVisitResult.CONTINUE; // It went away just now.
      }
      throw problem;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException problem)
        throws IOException {
      if (problem != null) {
        throw problem;
      }
      return FileVisitResult.CONTINUE;
    }
  }

  /** Returns what the folder itself looks like. */
  BasicFileAttributes attributes() {
    return attributes;
  }

  List<Entry> all() {
    return entries;
  }

  Collection<String> names() {
    return entries.stream().map(entry -> entry.name().toString()).toList();
  }
}
