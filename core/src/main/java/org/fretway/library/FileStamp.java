package org.fretway.library;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * What tells whether a song has changed without reading it. For a song that is a folder it covers
 * the whole tree.
 *
 * @param modified time of the last change, in milliseconds since 1970; of a tree, the sum of all
 *     these times, so that no single one can change unseen
 * @param size bytes of all files
 * @param entries number of files and folders
 */
record FileStamp(long modified, long size, int entries) {
  /** The stamp of no file: that of a track whose song is no longer in its file. */
  static final FileStamp NEVER = new FileStamp(0, -1, 0);

  private static final int MAX_DEPTH = 16;
  private static final int MAX_ENTRIES = 20_000;

  /**
   * Looks at a song.
   *
   * @throws IOException if it can't be looked at, or its folder is larger than a song can be
   */
  static FileStamp of(Path song) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(song, BasicFileAttributes.class);
    if (!attributes.isDirectory()) {
      return ofFile(attributes);
    }
    Tree tree = new Tree();
    // The song itself may be a link; links inside it are not followed.
    Path folder = Files.isSymbolicLink(song) ? song.toRealPath() : song;
    Files.walkFileTree(folder, Set.of(), MAX_DEPTH, tree);
    return new FileStamp(tree.modified, tree.size, tree.entries);
  }

  /** Returns the stamp of a regular file that looks so. */
  static FileStamp ofFile(BasicFileAttributes attributes) {
    return new FileStamp(attributes.lastModifiedTime().toMillis(), attributes.size(), 1);
  }

  /** Returns what the file of a track looked like when it was last read. */
  static FileStamp of(TrackRow row) {
    return new FileStamp(row.fileModified, row.fileSize, row.fileEntries);
  }

  private static final class Tree extends SimpleFileVisitor<Path> {
    private long modified;
    private long size;
    private int entries;

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
        throws IOException {
      count(dir, attributes);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      count(file, attributes);
      size += attributes.size();
      return FileVisitResult.CONTINUE;
    }

    private void count(Path path, BasicFileAttributes attributes) throws IOException {
      modified += attributes.lastModifiedTime().toMillis();
      entries++;
      if (entries > MAX_ENTRIES) {
        throw new IOException("the folder has more than " + MAX_ENTRIES + " entries at " + path);
      }
    }
  }
}
