package org.fretway.audio;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** Encoded audio that can be opened as often as needed, each time from its first byte. */
@FunctionalInterface
public interface ByteSource {
  /**
   * Opens the bytes; whoever opens them closes them.
   *
   * @throws IOException if they can't be read
   */
  SeekableByteChannel open() throws IOException;
}
