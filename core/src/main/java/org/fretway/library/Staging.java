package org.fretway.library;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hidden folder inside a library folder, in which one song comes to be under its own name, or
 * ends. Scans pass it by, and what is complete moves out within the file system.
 */
final class Staging implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Staging.class);
  private static final String PREFIX = ".fretway-import-";

  /** Another Fretway may be writing into the same folder; nothing takes it as long as this. */
  private static final Duration LEFT_BEHIND = Duration.ofDays(1);

  private final LibraryFolder library;
  private final Path folder;

  private Staging(LibraryFolder library, Path folder) {
    this.library = library;
    this.folder = folder;
  }

  static Staging in(LibraryFolder library) throws IOException {
    return new Staging(library, Files.createTempDirectory(library.path(), PREFIX));
  }

  LibraryFolder library() {
    return library;
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  /** Takes a song out of the library folder, to be removed with this. */
  void take(Path song) throws IOException {
    if (Files.exists(song, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(song, folder.resolve(song.getFileName()));
    }
  }

  /** Removes what is still in it, and itself. */
  @Override
  public void close() {
    remove(folder);
  }

  private static void remove(Path folder) {
    try {
      Trees.remove(folder);
    } catch (IOException e) {
      LOG.warn("{} is not needed any more, but can't be removed", folder, e);
    }
  }

  /** Removes what a crash left of earlier imports. */
  static void removeLeftovers(Path library) {
    Instant before = Instant.now().minus(LEFT_BEHIND);
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(library, PREFIX + "*")) {
      for (Path leftover : leftovers) {
        if (Files.isDirectory(leftover, LinkOption.NOFOLLOW_LINKS)
            && Files.getLastModifiedTime(leftover).toInstant().isBefore(before)) {
          remove(leftover);
        }
      }
    } catch (IOException e) {
      LOG.debug("{} can't be looked through for leftovers", library, e);
    }
  }
}
