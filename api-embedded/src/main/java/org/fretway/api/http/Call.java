package org.fretway.api.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.fretway.profile.Actor;

/** One request, and the ways of answering it. Exactly one of the answers is sent, once. */
public final class Call {
  private static final String BEARER = "Bearer ";

  /** An id that fits a long. */
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

  private final HttpServerExchange exchange;
  private final Router.Request request;
  private final byte[] body;
  private final Callers callers;
  private final Executor virtualThreads;

  Call(
      HttpServerExchange exchange,
      Router.Request request,
      byte[] body,
      Callers callers,
      Executor virtualThreads) {
    this.exchange = exchange;
    this.request = request;
    this.body = body;
    this.callers = callers;
    this.virtualThreads = virtualThreads;
  }

  /** Returns the value of a named segment of the route. */
  public String path(String name) {
    String value = request.path().get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no segment :" + name);
    }
    return value;
  }

  /** Returns the value of a named segment that is an id, or empty if no id can look like it. */
  public Optional<Long> idInPath(String name) {
    return ID.matcher(path(name)).matches()
        ? Optional.of(Long.parseLong(path(name)))
        : Optional.empty();
  }

  public Query query() {
    return new Query(exchange.getQueryParameters());
  }

  /** Returns the JSON that was sent; one without any field if the body may be left out and was. */
  public JsonBody body() {
    if (body.length == 0 && !request.route().body().required()) {
      return JsonBody.EMPTY;
    }
    return JsonBody.parse(body);
  }

  /**
   * Reads the form of files that the request carries.
   *
   * @throws ApiException if it carries something else, or too much, or it breaks off
   */
  public void multipart(Multipart.Parts parts) {
    if (exchange.getRequestContentLength() > Body.MAX_FORM_BYTES) {
      throw ApiException.uploadTooLarge();
    }
    readForm(parts, UnaryOperator.identity());
  }

  private void readForm(Multipart.Parts parts, UnaryOperator<InputStream> limit) {
    String boundary =
        RequestHeaders.value(exchange, Headers.CONTENT_TYPE)
            .flatMap(Multipart::boundary)
            .orElseThrow(() -> ApiException.unsupportedType(request.route().body()));
    exchange.startBlocking();
    Multipart.read(
        limit.apply(exchange.getInputStream()),
        exchange.getConnection().getByteBufferPool(),
        boundary,
        parts);
  }

  /**
   * As {@link #multipart(Multipart.Parts)}, for a form that has to be smaller than others.
   *
   * @param maxBytes of all of it
   */
  public void multipart(Multipart.Parts parts, int maxBytes) {
    if (exchange.getRequestContentLength() > maxBytes) {
      throw ApiException.bodyTooLarge(maxBytes);
    }
    readForm(parts, body -> new LimitedBody(body, maxBytes));
  }

  /** Returns the address that the request came from. */
  public InetAddress remote() {
    return exchange.getSourceAddress().getAddress();
  }

  /** Returns the bearer token, if one was sent. */
  public Optional<String> token() {
    return RequestHeaders.value(exchange, Headers.AUTHORIZATION)
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(value -> value.substring(BEARER.length()).strip())
        .filter(value -> !value.isEmpty());
  }

  /** Returns whether the body is a form rather than JSON. */
  public boolean hasForm() {
    return RequestHeaders.value(exchange, Headers.CONTENT_TYPE)
        .flatMap(Multipart::boundary)
        .isPresent();
  }

  /** Returns who is asking; empty for a guest, and where the token is no longer valid. */
  public Optional<Actor> caller() {
    return token().flatMap(callers::holderOf);
  }

  /**
   * Returns who is asking.
   *
   * @throws ApiException with 401 if nobody is signed in
   */
  public Actor requireSignIn() {
    return caller()
        .orElseThrow(
            () ->
                ApiException.unauthorized(
                    "sign_in_needed",
                    "Sign in first, and send the token as Authorization: Bearer."));
  }

  /** Answers with JSON that is not kept: what a change brought, or a secret. */
  public void json(int status, Object value) {
    requireAccepted(Replies.JSON_TYPE);
    Replies.json(exchange, status, Json.bytes(value));
  }

  /** Answers with JSON and status 200, which a client that reads keeps and revalidates. */
  public void json(Object value) {
    if (request.route().method().equals("GET")) {
      revalidatedJson(Json.bytes(value));
    } else {
      json(StatusCodes.OK, value);
    }
  }

  /** Answers with JSON that the client keeps and revalidates. */
  public void revalidatedJson(byte[] json) {
    requireAccepted(Replies.JSON_TYPE);
    Replies.revalidated(exchange, Replies.JSON_TYPE, json);
  }

  /** Answers with JSON that was made before. */
  public void revalidatedJson(KeptReply reply) {
    requireAccepted(Replies.JSON_TYPE);
    Replies.revalidated(exchange, Replies.JSON_TYPE, reply);
  }

  /** Answers with a whole text that the client keeps and revalidates. */
  public void revalidated(String type, byte[] content) {
    requireAccepted(type.split(";", 2)[0]);
    Replies.revalidated(exchange, type, content);
  }

  public HeaderMap responseHeaders() {
    return exchange.getResponseHeaders();
  }

  /** Answers with a ZIP archive that is made for this answer and saved by the client. */
  public void attachment(String filename, Attachment.Content content) throws Exception {
    requireAccepted(Attachment.ZIP);
    Attachment.send(exchange, virtualThreads, filename, content);
  }

  /** Answers with status 204. */
  public void noContent() {
    exchange.setStatusCode(StatusCodes.NO_CONTENT);
    IoThread.end(exchange);
  }

  /**
   * Answers with JSON that is sent while it is written, in little memory, on a thread of its own.
   *
   * @param tag names what it will be
   */
  public void streamedJson(String tag, ReplyStream.Writer writer) {
    requireAccepted(Replies.JSON_TYPE);
    boolean gzip = Replies.negotiateGzip(exchange);
    String strong = ETags.quoted(tag);
    if (Replies.notModified(exchange, gzip ? ETags.gzipped(strong) : strong)) {
      return;
    }
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, Replies.JSON_TYPE);
    if (exchange.getRequestMethod().equals(Methods.HEAD)) {
      exchange.getResponseChannel(); // Or Undertow would say that the length is 0.
      IoThread.end(exchange);
    } else {
      ReplyStream.send(exchange, virtualThreads, gzip, writer);
    }
  }

  /**
   * Answers with a file or the part of it that the client wants.
   *
   * @throws IOException if it can't be opened; nothing is sent then, and another may be
   */
  public void file(Download file) throws IOException {
    requireAccepted(file.contentType());
    new FileReply(exchange, virtualThreads, file).send();
  }

  private void requireAccepted(String type) {
    if (!Accept.mediaType(RequestHeaders.value(exchange, Headers.ACCEPT).orElse(""), type)) {
      throw ApiException.of(
          StatusCodes.NOT_ACCEPTABLE,
          "not_acceptable",
          "This is only to be had as %s.".formatted(type));
    }
  }
}
