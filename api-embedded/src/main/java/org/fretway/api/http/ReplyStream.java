package org.fretway.api.http;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;

/**
 * A body that is sent while it is written, by a virtual thread that waits for the client and holds
 * one buffer. A body that can't be written to its end closes the connection, so that the client
 * never takes the piece that it got for the whole.
 */
final class ReplyStream extends OutputStream {
  private static final Logger LOG = LoggerFactory.getLogger(ReplyStream.class);
  private static final int BUFFER_BYTES = 32 * 1024;

  /** A client that takes nothing for so long does not want the rest. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final HttpServerExchange exchange;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
  private final Semaphore writable = new Semaphore(0);
  private @Nullable StreamSinkChannel channel;
  private boolean abandoned;

  private ReplyStream(HttpServerExchange exchange) {
    this.exchange = exchange;
  }

  /** Writes a body. */
  @FunctionalInterface
  public interface Writer {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Starts sending, and returns.
   *
   * @param gzip whether the body is compressed
   */
  static void send(HttpServerExchange exchange, Executor threads, boolean gzip, Writer writer) {
    ReplyStream stream = new ReplyStream(exchange);
    // Not as a handler: while one runs, Undertow puts off all waiting for the client.
    Runnable task = () -> stream.write(gzip, writer);
    exchange.dispatch(threads, task);
  }

  private void write(boolean gzip, Writer writer) {
    try (OutputStream out = gzip ? new GZIPOutputStream(this) : this) {
      try {
        writer.writeTo(out);
      } catch (IOException | RuntimeException | Error e) {
        abandoned = true;
        throw e;
      }
    } catch (IOException e) {
      LOG.debug("A client went away while it was sent {}.", exchange.getRequestURI(), e);
      cut();
      return;
    } catch (RuntimeException | Error e) {
      fail(e);
      return;
    }
    IoThread.end(exchange);
  }

  private void fail(Throwable failure) {
    if (channel == null && failure instanceof RuntimeException e) {
      Router.fail(exchange, Failures.translate(e, exchange));
    } else {
      LOG.error("{} was cut short.", exchange.getRequestURI(), failure);
      cut();
    }
  }

  private void cut() {
    IoUtils.safeClose(exchange.getConnection());
    exchange.endExchange();
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int position = from;
    int end = from + length;
    while (position < end && !abandoned) {
      int some = Math.min(buffer.remaining(), end - position);
      buffer.put(bytes, position, some);
      position += some;
      if (!buffer.hasRemaining()) {
        sendBuffer();
      }
    }
  }

  /** Sends what is left; only full buffers are sent before. */
  @Override
  public void close() throws IOException {
    if (!abandoned && buffer.position() > 0) {
      sendBuffer();
    }
  }

  private void sendBuffer() throws IOException {
    StreamSinkChannel out = channel;
    if (out == null) {
      out = exchange.getResponseChannel();
      channel = out;
    }
    try {
      buffer.flip();
      while (buffer.hasRemaining()) {
        if (out.write(buffer) == 0) {
          awaitWritable(out);
        }
      }
      buffer.clear();
    } catch (IOException e) {
      abandoned = true;
      throw e;
    }
  }

  private void awaitWritable(StreamSinkChannel out) throws IOException {
    out.getWriteSetter()
        .set(
            ready -> {
              ready.suspendWrites();
              writable.release();
            });
    out.resumeWrites();
    try {
      if (!writable.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new InterruptedIOException("the client takes nothing any more");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("the server is closing").initCause(e);
    }
  }
}
