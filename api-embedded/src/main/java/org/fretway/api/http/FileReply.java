package org.fretway.api.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Answers with a file or the part of it that the client wants. */
final class FileReply {
  private static final String BYTES = "bytes";

  private final HttpServerExchange exchange;
  private final Executor virtualThreads;
  private final Download file;

  FileReply(HttpServerExchange exchange, Executor virtualThreads, Download file) {
    this.exchange = exchange;
    this.virtualThreads = virtualThreads;
    this.file = file;
  }

  /**
   * Starts sending.
   *
   * @throws IOException if the file can't be opened; nothing is sent then, and another may be
   */
  void send() throws IOException {
    HeaderMap headers = exchange.getResponseHeaders();
    String tag = ETags.quoted(file.tag());
    exchange.setStatusCode(StatusCodes.OK);
    headers.put(Headers.ACCEPT_RANGES, BYTES);
    headers.remove(Headers.CONTENT_RANGE);
    if (Replies.notModified(exchange, tag)) {
      return;
    }
    switch (range(tag)) {
      case ByteRange.Whole _ -> send(0, file.size());
      case ByteRange.Part part -> {
        exchange.setStatusCode(StatusCodes.PARTIAL_CONTENT);
        headers.put(
            Headers.CONTENT_RANGE,
            "bytes %d-%d/%d".formatted(part.first(), part.last(), file.size()));
        send(part.first(), part.length());
      }
      case ByteRange.Unsatisfiable _ ->
          throw ApiException.of(
                  StatusCodes.REQUEST_RANGE_NOT_SATISFIABLE,
                  "range_not_satisfiable",
                  "The file has %d bytes; the range is outside of it.".formatted(file.size()))
              .with(Headers.CONTENT_RANGE, "bytes */" + file.size())
              .with(Headers.ACCEPT_RANGES, BYTES);
    }
  }

  /** Only GET has ranges, and {@code If-Range} asks for the whole if the file has changed. */
  private ByteRange range(String tag) {
    boolean current =
        RequestHeaders.value(exchange, Headers.IF_RANGE).map(tag::equals).orElse(true);
    boolean applies = current && exchange.getRequestMethod().equals(Methods.GET);
    return ByteRange.parse(
        applies ? RequestHeaders.value(exchange, Headers.RANGE) : Optional.empty(), file.size());
  }

  private void send(long first, long length) throws IOException {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, file.contentType());
    exchange.setResponseContentLength(length);
    if (length == 0 || exchange.getRequestMethod().equals(Methods.HEAD)) {
      IoThread.end(exchange);
      return;
    }
    SeekableByteChannel channel = file.content().open();
    try {
      channel.position(first);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    FileSender.send(exchange, channel, virtualThreads, length);
  }
}
