package org.fretway.api.http;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams a stretch of something stored; a real file by {@link FileTransfer}. Reading happens on
 * virtual threads and writing never blocks, so a slow client holds one buffer and no thread. The
 * channel is closed when the exchange ends, however it ends.
 */
final class FileSender implements IoCallback {
  private static final Logger LOG = LoggerFactory.getLogger(FileSender.class);
  private static final int BUFFER_BYTES = 64 * 1024;

  private final HttpServerExchange exchange;
  private final SeekableByteChannel channel;
  private final Executor virtualThreads;
  private final ByteBuffer buffer;
  private long remaining;

  private FileSender(
      HttpServerExchange exchange,
      SeekableByteChannel channel,
      Executor virtualThreads,
      long length) {
    this.exchange = exchange;
    this.channel = channel;
    this.virtualThreads = virtualThreads;
    this.buffer = ByteBuffer.allocate((int) Math.min(BUFFER_BYTES, length));
    this.remaining = length;
  }

  /**
   * Starts sending; from then on the channel belongs to the exchange.
   *
   * @param length how many bytes to send from the channel's position, more than 0
   */
  static void send(
      HttpServerExchange exchange,
      SeekableByteChannel channel,
      Executor virtualThreads,
      long length)
      throws IOException {
    exchange.addExchangeCompleteListener(
        (ended, nextListener) -> {
          try {
            channel.close();
          } catch (IOException e) {
            LOG.warn("A stored file could not be closed.", e);
          } finally {
            nextListener.proceed();
          }
        });
    if (channel instanceof FileChannel file) {
      FileTransfer.send(exchange, file, virtualThreads, length);
    } else {
      new FileSender(exchange, channel, virtualThreads, length).sendNext();
    }
  }

  private void sendNext() {
    try {
      buffer.clear().limit((int) Math.min(buffer.capacity(), remaining));
      while (buffer.hasRemaining()) {
        if (channel.read(buffer) < 0) {
          throw new EOFException("a stored file is shorter than its record says");
        }
      }
    } catch (ClosedChannelException e) {
      // The exchange has ended meanwhile, which closed the file.
      LOG.debug("A client went away while it was sent {}.", exchange.getRequestURI(), e);
      return;
    } catch (IOException e) {
      LOG.error("{} was cut short: a stored file can't be read.", exchange.getRequestURI(), e);
      exchange.endExchange();
      return;
    }
    buffer.flip();
    remaining -= buffer.remaining();
    exchange.getResponseSender().send(buffer, this);
  }

  @Override
  public void onComplete(HttpServerExchange sent, Sender sender) {
    if (remaining == 0) {
      exchange.endExchange();
    } else if (exchange.isInIoThread()) {
      exchange.dispatch(virtualThreads, this::sendNext);
    } else {
      sendNext();
    }
  }

  @Override
  public void onException(HttpServerExchange failed, Sender sender, IOException cause) {
    LOG.debug("A client went away while it was sent {}.", exchange.getRequestURI(), cause);
    exchange.endExchange();
  }
}
