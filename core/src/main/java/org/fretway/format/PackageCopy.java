package org.fretway.format;

import java.io.IOException;

/** A song that can hand out its own files as those of a feedpak. */
@FunctionalInterface
public interface PackageCopy {
  /**
   * Hands every file of the song to the sink. What breaks the format is mended on the way, and
   * noted among the song's warnings; all else stays as it is.
   *
   * @throws FormatException if the song is too broken to be mended
   * @throws IOException if it can't be read, or the sink can't be written to
   */
  void writeTo(PackageSink sink) throws IOException;
}
