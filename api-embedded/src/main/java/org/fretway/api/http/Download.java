package org.fretway.api.http;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.fretway.library.StoredFile;
import org.fretway.storage.BlobStore;

/**
 * A file to send.
 *
 * @param tag names its bytes
 * @param size bytes
 * @param content opens it, as often as needed
 */
public record Download(String tag, String contentType, long size, Content content) {
  /** Opens what is sent; whoever opens it closes it. */
  @FunctionalInterface
  public interface Content {
    SeekableByteChannel open() throws IOException;
  }

  public static Download of(StoredFile file, BlobStore blobs) {
    String blob = file.blobId();
    return new Download(blob, file.contentType(), file.size(), () -> blobs.open(blob));
  }
}
