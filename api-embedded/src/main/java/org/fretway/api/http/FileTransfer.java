package org.fretway.api.http;

import io.undertow.server.HttpServerExchange;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.channels.StreamSinkChannel;

/**
 * Sends a stretch of a file from the system's cache to the socket, without bringing it into this
 * process (sendfile). It runs on a virtual thread as long as the client takes bytes, and on none
 * while the client doesn't.
 */
final class FileTransfer {
  private static final Logger LOG = LoggerFactory.getLogger(FileTransfer.class);

  private final HttpServerExchange exchange;
  private final FileChannel file;
  private final Executor virtualThreads;
  private final StreamSinkChannel client;
  private long position;
  private long remaining;

  private FileTransfer(
      HttpServerExchange exchange, FileChannel file, Executor virtualThreads, long length)
      throws IOException {
    this.exchange = exchange;
    this.file = file;
    this.virtualThreads = virtualThreads;
    this.client = exchange.getResponseChannel();
    this.position = file.position();
    this.remaining = length;
  }

  /** Starts sending so many bytes from the file's position; the file is closed by the caller. */
  static void send(
      HttpServerExchange exchange, FileChannel file, Executor virtualThreads, long length)
      throws IOException {
    new FileTransfer(exchange, file, virtualThreads, length).sendOn();
  }

  private void sendOn() {
    try {
      while (remaining > 0) {
        if (position >= file.size()) {
          throw new EOFException("a stored file is shorter than its record says");
        }
        long sent = client.transferFrom(file, position, remaining);
        position += sent;
        remaining -= sent;
        if (sent == 0) {
          client.getWriteSetter().set(ready -> goOn());
          client.resumeWrites();
          return;
        }
      }
    } catch (ClosedChannelException e) {
      // The exchange has ended meanwhile, which closed the file.
      LOG.debug("A client went away while it was sent {}.", exchange.getRequestURI(), e);
    } catch (EOFException e) {
      LOG.error("{} was cut short: a stored file can't be read.", exchange.getRequestURI(), e);
    } catch (IOException e) {
      LOG.debug("{} was cut short.", exchange.getRequestURI(), e);
    }
    IoThread.end(exchange);
  }

  private void goOn() {
    client.suspendWrites();
    virtualThreads.execute(this::sendOn);
  }
}
