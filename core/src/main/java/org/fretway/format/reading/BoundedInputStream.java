package org.fretway.format.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.fretway.format.FormatException;

/**
 * A stream that gives no more than it may and, for an archive, no less and nothing else than was
 * put in. What counts is what really comes out, whatever a header said.
 */
public final class BoundedInputStream extends FilterInputStream {
  /** For files that have no checksum. */
  public static final long NO_CHECKSUM = -1;

  private final ReadContext context;
  private final String place;
  private final long maxBytes;
  private final long checksum;
  private final CRC32 actual = new CRC32();
  private long count;

  /**
   * Bounds a stream.
   *
   * @param place name of the file in the song, for errors
   * @param maxBytes the most that may come out of it
   * @param checksum CRC-32 that what comes out must have, or {@link #NO_CHECKSUM}
   */
  public BoundedInputStream(
      InputStream in, ReadContext context, String place, long maxBytes, long checksum) {
    super(in);
    this.context = context;
    this.place = place;
    this.maxBytes = maxBytes;
    this.checksum = checksum;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(buffer, offset, length);
    } catch (IOException e) {
      throw context.broken(place, "can't be read: " + ReadContext.cause(e), e);
    }
    if (read > 0) {
      count += read;
      actual.update(buffer, offset, read);
      if (count > maxBytes) {
        throw tooBig(context, place, maxBytes);
      }
    } else if (read < 0 && checksum != NO_CHECKSUM && checksum != actual.getValue()) {
      throw context.broken(place, "is damaged: its checksum is wrong; copy the song again");
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    // Skipped bytes count as well, so they are read.
    byte[] sink = new byte[Math.clamp(bytes, 0, 8192)];
    return Math.max(0, read(sink, 0, sink.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Creates the error for a file that is bigger than it may be. */
  public static FormatException tooBig(ReadContext context, String place, long maxBytes) {
    return context.broken(place, "is bigger than the %d bytes it may have".formatted(maxBytes));
  }
}
