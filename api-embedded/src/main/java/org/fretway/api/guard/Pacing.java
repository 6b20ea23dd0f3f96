package org.fretway.api.guard;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import org.fretway.api.http.Body;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSinkConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Gives up on clients that hold a connection without making use of it: that send a body more slowly
 * than any network does, or don't take the answer, or go on sending what nobody will read.
 */
public final class Pacing implements HttpHandler {
  private static final long BYTES_PER_SECOND = 1024;

  private final Duration sendingGrace;
  private final Duration takingGrace;
  private final HttpHandler next;

  /**
   * Creates the handler.
   *
   * @param sendingGrace how long a client may keep the server waiting for its body
   * @param takingGrace how long it may leave the answer lying
   */
  public Pacing(Duration sendingGrace, Duration takingGrace, HttpHandler next) {
    this.sendingGrace = sendingGrace;
    this.takingGrace = takingGrace;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (!exchange.isRequestComplete()) {
      Patience patience = new Patience(exchange, sendingGrace, BYTES_PER_SECOND);
      exchange.addRequestWrapper(
          (factory, wrapped) -> new Sent(factory.create(), wrapped, patience));
      exchange.addResponseCommitListener(Pacing::endIfUnread);
    }
    Patience patience = new Patience(exchange, takingGrace, BYTES_PER_SECOND);
    exchange.addResponseWrapper((factory, _) -> new Taken(factory.create(), patience));
    next.handleRequest(exchange);
  }

  /** A client that learns it late would send its next request into a connection that is cut. */
  private static void endIfUnread(HttpServerExchange exchange) {
    if (!exchange.isRequestComplete()) {
      exchange.setPersistent(false);
    }
  }

  /** The body of a request. */
  private static final class Sent extends AbstractStreamSourceConduit<StreamSourceConduit> {
    private final HttpServerExchange exchange;
    private final Patience patience;
    private long ignored;

    Sent(StreamSourceConduit next, HttpServerExchange exchange, Patience patience) {
      super(next);
      this.exchange = exchange;
      this.patience = patience;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      int read = super.read(target);
      count(read);
      return read;
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
      return counted(super.read(targets, offset, length));
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
      return counted(super.transferTo(position, count, target));
    }

    @Override
    public long transferTo(long count, ByteBuffer through, StreamSinkChannel target)
        throws IOException {
      return counted(super.transferTo(count, through, target));
    }

    private long counted(long read) throws IOException {
      count(read);
      return read;
    }

    private void count(long read) throws IOException {
      patience.moved(read);
      if (exchange.isResponseStarted()) {
        ignored += Math.max(0, read);
        if (ignored > Body.MAX_IGNORED_BYTES) {
          IoUtils.safeClose(exchange.getConnection());
          throw new IOException("a client goes on sending what nobody reads");
        }
      }
    }
  }

  /** The body of an answer. */
  private static final class Taken extends AbstractStreamSinkConduit<StreamSinkConduit> {
    private final Patience patience;

    Taken(StreamSinkConduit next, Patience patience) {
      super(next);
      this.patience = patience;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      boolean any = source.hasRemaining();
      int written = super.write(source);
      if (any) {
        patience.moved(written);
      }
      return written;
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
      return counted(super.write(sources, offset, length));
    }

    @Override
    public int writeFinal(ByteBuffer source) throws IOException {
      int written = super.writeFinal(source);
      patience.moved(written);
      return written;
    }

    @Override
    public long writeFinal(ByteBuffer[] sources, int offset, int length) throws IOException {
      return counted(super.writeFinal(sources, offset, length));
    }

    @Override
    public long transferFrom(FileChannel source, long position, long count) throws IOException {
      return counted(super.transferFrom(source, position, count));
    }

    @Override
    public long transferFrom(StreamSourceChannel source, long count, ByteBuffer through)
        throws IOException {
      return counted(super.transferFrom(source, count, through));
    }

    @Override
    public boolean flush() throws IOException {
      boolean flushed = super.flush();
      patience.moved(flushed ? 1 : 0);
      return flushed;
    }

    private long counted(long moved) {
      patience.moved(moved);
      return moved;
    }
  }
}
