package org.fretway.api.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executor;

/**
 * A file that is made for one answer and saved by the client. It is made on the disk before the
 * answer begins: a failure is then answered like any other, and a slow client holds no thread.
 */
public final class Attachment {
  public static final String ZIP = "application/zip";

  private Attachment() {}

  /** Writes what is sent. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws Exception;
  }

  static void send(
      HttpServerExchange exchange, Executor virtualThreads, String filename, Content content)
      throws Exception {
    Path file = Files.createTempFile("fretway-", ".zip");
    SeekableByteChannel channel;
    long size;
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        content.writeTo(out);
      }
      size = Files.size(file);
      channel =
          Files.newByteChannel(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (Exception e) {
      Files.deleteIfExists(file);
      throw e;
    }
    exchange
        .getResponseHeaders()
        .put(Headers.CONTENT_TYPE, ZIP)
        .put(Headers.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(filename))
        .put(Headers.CACHE_CONTROL, "no-store");
    exchange.setResponseContentLength(size);
    if (exchange.getRequestMethod().equals(Methods.HEAD)) {
      channel.close();
      exchange.endExchange();
    } else {
      FileSender.send(exchange, channel, virtualThreads, size);
    }
  }
}
