package org.fretway.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/** A format that songs come in. */
public interface SongSource {
  /** Returns the family of the format. */
  SongFormat format();

  /** Returns whether the path looks like a song of this format, by its name and kind. */
  boolean accepts(Path path);

  /** As {@link #accepts}, of what is known to be a regular file: its name says enough. */
  default boolean acceptsFile(Path file) {
    return accepts(file);
  }

  /**
   * As {@link #accepts}, of what is known to be a folder.
   *
   * @param names what is in it
   */
  default boolean acceptsFolder(Path folder, Collection<String> names) {
    return accepts(folder);
  }

  /**
   * Opens a song file; the caller closes it.
   *
   * @throws FormatException if it is not of this format, or breaks a limit
   * @throws IOException if it can't be read
   */
  SongBundle open(Path path) throws IOException;
}
