package org.fretway.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Takes the files of a song, one after the other. */
public interface PackageSink {
  /**
   * Takes a file that gains from being compressed.
   *
   * @param path where it is in the song, segments joined by "/"
   */
  void text(String path, Body body) throws IOException;

  /**
   * Takes a file as it is; never held in memory as a whole.
   *
   * @param path where it is in the song, segments joined by "/"
   */
  void media(String path, Content content) throws IOException;

  /** What writes a file. */
  @FunctionalInterface
  interface Body {
    /** Writes the file; does not close the stream. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** What a file is read from. */
  @FunctionalInterface
  interface Content {
    /** Opens the file; called more than once, and each time the same bytes must come. */
    InputStream open() throws IOException;
  }
}
