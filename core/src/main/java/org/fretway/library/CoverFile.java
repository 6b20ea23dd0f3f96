package org.fretway.library;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/**
 * A cover in the size that was asked for, as PNG.
 *
 * @param tag names its bytes: another picture or another size has another one
 * @param size bytes
 * @param content opens it
 */
public record CoverFile(String tag, long size, Content content) {
  /** Opens a picture as often as needed. */
  @FunctionalInterface
  public interface Content {
    /**
     * Opens the picture; whoever opens it closes it.
     *
     * @throws java.nio.file.NoSuchFileException if it was removed since; ask for it anew then
     */
    SeekableByteChannel open() throws IOException;
  }
}
