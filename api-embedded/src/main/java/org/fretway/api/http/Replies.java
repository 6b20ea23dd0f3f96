package org.fretway.api.http;

import io.undertow.io.IoCallback;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;

/** Sends whole bodies: compressed where that helps and the client takes it. */
public final class Replies {
  public static final String JSON_TYPE = "application/json";

  /** Below this a compressed body saves no packet. */
  static final int MIN_GZIP_BYTES = 1024;

  private Replies() {}

  /** Sends JSON that is not worth caching. */
  static void json(HttpServerExchange exchange, int status, byte[] body) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    boolean gzip = body.length >= MIN_GZIP_BYTES && negotiateGzip(exchange);
    send(exchange, JSON_TYPE, gzip ? gzip(body) : body);
  }

  /** Sends what clients keep and ask for again with {@code If-None-Match}. */
  public static void revalidated(HttpServerExchange exchange, String type, byte[] body) {
    boolean gzip = negotiateGzip(exchange);
    String tag = ETags.strong(body);
    if (!notModified(exchange, gzip ? ETags.gzipped(tag) : tag)) {
      send(exchange, type, gzip ? gzip(body) : body);
    }
  }

  /** Sends what was compressed and tagged before. */
  public static void revalidated(HttpServerExchange exchange, String type, KeptReply reply) {
    boolean gzip = negotiateGzip(exchange);
    if (!notModified(exchange, reply.tag(gzip))) {
      send(exchange, type, reply.body(gzip));
    }
  }

  /**
   * Puts the tag on the answer, and ends it with status 304 if the client has that version.
   *
   * @return whether the answer was ended
   */
  static boolean notModified(HttpServerExchange exchange, String tag) {
    exchange
        .getResponseHeaders()
        .put(Headers.ETAG, tag)
        .put(Headers.CACHE_CONTROL, "private, no-cache");
    boolean known =
        RequestHeaders.value(exchange, Headers.IF_NONE_MATCH)
            .filter(tags -> ETags.noneMatchNames(tags, tag))
            .isPresent();
    if (!known) {
      return false;
    }
    exchange.getResponseHeaders().remove(Headers.CONTENT_ENCODING);
    exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
    IoThread.end(exchange);
    return true;
  }

  /** Returns whether the client takes gzip, and marks the answer accordingly. */
  static boolean negotiateGzip(HttpServerExchange exchange) {
    exchange.getResponseHeaders().add(Headers.VARY, Headers.ACCEPT_ENCODING_STRING);
    boolean gzip =
        RequestHeaders.value(exchange, Headers.ACCEPT_ENCODING).filter(Accept::gzip).isPresent();
    if (gzip) {
      exchange.getResponseHeaders().put(Headers.CONTENT_ENCODING, "gzip");
    }
    return gzip;
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(content.length / 4);
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  static void send(HttpServerExchange exchange, String type, byte[] body) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
    exchange.setResponseContentLength(body.length);
    IoThread.run(
        exchange,
        () -> exchange.getResponseSender().send(ByteBuffer.wrap(body), IoCallback.END_EXCHANGE));
  }
}
