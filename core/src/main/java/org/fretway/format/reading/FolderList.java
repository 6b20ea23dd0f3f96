package org.fretway.format.reading;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

/**
 * Lists the files of a song that is a folder. Links are followed, as when a file is opened, but not
 * in circles and not out of the song.
 */
final class FolderList extends SimpleFileVisitor<Path> {
  private final ReadContext context;
  private final Path root;
  private final List<PackageFile> files = new ArrayList<>();
  private int visited;

  FolderList(ReadContext context, Path root) {
    this.context = context;
    this.root = root;
  }

  List<PackageFile> files() throws IOException {
    Files.walkFileTree(
        root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), context.limits().maxJsonDepth(), this);
    Collections.sort(files);
    return files;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
      throws IOException {
    // Folders count as well: links between them could make more ways than there are files.
    check(folder);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    check(file);
    if (attributes.isRegularFile()) {
      files.add(PackageFile.of(context, name(file), attributes.size()));
    } else if (attributes.isDirectory()) {
      throw context.broken(context.clean(name(file)), "lies deeper than folders of a song may");
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
    if (problem instanceof FileSystemLoopException) {
      return FileVisitResult.CONTINUE; // What is in there is listed already.
    }
    if (problem instanceof AccessDeniedException) {
      throw context.broken(
          context.clean(name(file)), "can't be read; give yourself permission to read it", problem);
    }
    throw problem;
  }

  private void check(Path path) throws IOException {
    visited++;
    if (visited > context.limits().maxEntries()) {
      throw context.broken(
          "", "the folder holds more than %d files".formatted(context.limits().maxEntries()));
    }
    if (!path.toRealPath().startsWith(root)) {
      throw context.broken(context.clean(name(path)), "is a link that leads out of the song");
    }
  }

  private String name(Path path) {
    return root.relativize(path).toString().replace(File.separatorChar, '/');
  }
}
