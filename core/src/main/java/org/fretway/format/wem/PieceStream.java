package org.fretway.format.wem;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.fretway.format.FormatException;
import org.fretway.format.Shortfall;
import org.fretway.format.reading.ReadContext;
import org.jspecify.annotations.Nullable;

/** A file that is made while it is read. */
final class PieceStream extends InputStream {
  private final ReadContext context;
  private final String place;
  private final Pieces pieces;
  private final Closeable source;
  private byte[] piece = {};
  private int position;
  private boolean ended;
  private @Nullable FormatException failure;

  /**
   * Creates the stream.
   *
   * @param place name of the file in the song, for errors
   * @param source is closed with this stream
   */
  PieceStream(ReadContext context, String place, Pieces pieces, Closeable source) {
    this.context = context;
    this.place = place;
    this.pieces = pieces;
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (length == 0) {
      return 0;
    }
    while (position == piece.length && !ended) {
      advance();
    }
    int read = Math.min(length, piece.length - position);
    System.arraycopy(piece, position, buffer, offset, read);
    position += read;
    return read == 0 ? -1 : read;
  }

  private void advance() throws FormatException {
    if (failure != null) {
      throw failure;
    }
    try {
      Optional<byte[]> next = pieces.next();
      ended = next.isEmpty();
      piece = next.orElse(new byte[0]);
      position = 0;
    } catch (IOException e) {
      failure = translate(context, place, e);
      throw failure;
    }
  }

  /** Makes an error that names the place of one that does not. */
  static FormatException translate(ReadContext context, String place, IOException error) {
    return switch (error) {
      case FormatException known -> known;
      case WemException lacking when lacking.curable() ->
          FormatException.lacking(context.file(), place, shortfall(lacking));
      case WemException broken -> context.broken(place, ReadContext.cause(broken), broken);
      default -> context.broken(place, "can't be read: " + ReadContext.cause(error), error);
    };
  }

  /** Returns what a curable error asks of the user. */
  static Shortfall shortfall(WemException lacking) {
    return new Shortfall(Shortfall.Need.CODEBOOKS, ReadContext.cause(lacking));
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
