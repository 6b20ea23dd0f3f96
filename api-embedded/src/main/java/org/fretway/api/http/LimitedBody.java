package org.fretway.api.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that is cut off where it is larger than its route allows. The server's own limit is set
 * before the route is known, if the body comes in pieces without a length.
 */
final class LimitedBody extends FilterInputStream {
  private final int maxBytes;
  private long count;

  LimitedBody(InputStream in, int maxBytes) {
    super(in);
    this.maxBytes = maxBytes;
  }

  @Override
  public int read() throws IOException {
    return counted(super.read(), 1);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    return counted(read, read);
  }

  private int counted(int result, int bytes) {
    count += result < 0 ? 0 : bytes;
    if (count > maxBytes) {
      throw ApiException.bodyTooLarge(maxBytes);
    }
    return result;
  }
}
