package org.fretway.format;

import java.io.IOException;
import java.nio.file.Path;

/** A format that songs come in. */
public interface SongSource {
  /** Returns the family of the format. */
  SongFormat format();

  /** Returns whether the path looks like a song of this format, by its name and kind. */
  boolean accepts(Path path);

  /**
   * Opens a song file; the caller closes it.
   *
   * @throws FormatException if it is not of this format, or breaks a limit
   * @throws IOException if it can't be read
   */
  SongBundle open(Path path) throws IOException;
}
