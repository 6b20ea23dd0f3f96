package org.fretway.library;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells files that are gone for good from those that just can't be reached: on a drive that is
 * away, behind a link that leads nowhere, or in a folder that can't be read.
 */
final class GoneFiles {
  private final LibraryFolder own;

  GoneFiles(LibraryFolder own) {
    this.own = own;
  }

  /**
   * Returns whether a song's file is gone for sure. That its folder is no library folder any more
   * does not count.
   */
  boolean isGone(SongPlace place) {
    Optional<Path> root = root(place);
    return root.isPresent() && isGone(root.get(), place.path());
  }

  private static boolean isGone(Path root, String path) {
    Path current = root;
    for (String name : path.split("/", -1)) {
      if (!Files.isDirectory(current) || !Files.isReadable(current)) {
        return false;
      }
      current = current.resolve(name);
      if (Files.notExists(current, LinkOption.NOFOLLOW_LINKS)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the folder of a place; empty if it is not there. */
  private Optional<Path> root(SongPlace place) {
    boolean isOwn = own.name().equals(place.root());
    try {
      Path root = isOwn ? own.path() : Path.of(place.root());
      boolean there = root.isAbsolute() && Files.isDirectory(root) && (isOwn || hasEntries(root));
      return there ? Optional.of(root) : Optional.empty();
    } catch (InvalidPathException e) {
      // As another system writes paths: the data folder came from there.
      return Optional.empty();
    }
  }

  /** An empty folder may be where a drive is mounted that is away. */
  private static boolean hasEntries(Path folder) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return entries.iterator().hasNext();
    } catch (IOException | DirectoryIteratorException e) {
      return false;
    }
  }
}
