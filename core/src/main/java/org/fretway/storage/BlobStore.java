package org.fretway.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.function.Consumer;

/**
 * Content by the SHA-256 of its bytes. A blob never changes, so its id can serve as a strong ETag.
 * Safe for use from several threads.
 */
public interface BlobStore {
  /**
   * Stores everything that the stream has left; storing the same bytes again changes nothing. A
   * failure leaves no partial blob behind. The stream is not closed.
   *
   * @return the id of the blob: its SHA-256 in 64 lower-case hex digits
   * @throws DiskFullException if there is too little room for it
   * @throws IOException if reading or writing fails
   */
  String put(InputStream content) throws IOException;

  /**
   * Opens a blob for reading at any position.
   *
   * @throws java.nio.file.NoSuchFileException if there is no such blob
   */
  SeekableByteChannel open(String id) throws IOException;

  /** Returns whether the blob is there. */
  boolean exists(String id);

  /**
   * Returns the length of a blob in bytes.
   *
   * @throws java.nio.file.NoSuchFileException if there is no such blob
   */
  long size(String id) throws IOException;

  /** Returns the room that there is for more. */
  DiskSpace space();

  /** Removes a blob; nothing happens if it is not there. */
  void delete(String id) throws IOException;

  /**
   * Names every blob in the store, in no order; blobs may come and go meanwhile.
   *
   * @throws IOException if the store can't be read
   */
  void forEach(Consumer<String> action) throws IOException;
}
