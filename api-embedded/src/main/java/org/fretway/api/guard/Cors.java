package org.fretway.api.guard;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.util.Set;

/**
 * Lets pages of other origins use the API, if the user has named them; by the Fetch standard. None
 * is named unless the user does, and then a browser keeps every answer from every other page.
 */
public final class Cors implements HttpHandler {
  private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
  private static final HttpString ALLOW_METHODS = new HttpString("Access-Control-Allow-Methods");
  private static final HttpString ALLOW_HEADERS = new HttpString("Access-Control-Allow-Headers");
  private static final HttpString EXPOSE_HEADERS = new HttpString("Access-Control-Expose-Headers");
  private static final HttpString MAX_AGE = new HttpString("Access-Control-Max-Age");
  private static final HttpString REQUEST_METHOD = new HttpString("Access-Control-Request-Method");
  private static final HttpString RESOURCE_POLICY = new HttpString("Cross-Origin-Resource-Policy");

  private static final String PREFLIGHT_SECONDS = "600";

  private final Set<String> origins;
  private final HttpHandler next;

  /**
   * Creates the handler.
   *
   * @param origins such as "https://example.org"; usually none
   */
  public Cors(Set<String> origins, HttpHandler next) {
    this.origins = Set.copyOf(origins);
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
    if (origin == null || !origins.contains(origin)) {
      next.handleRequest(exchange);
      return;
    }
    HeaderMap headers = exchange.getResponseHeaders();
    headers
        .put(ALLOW_ORIGIN, origin)
        .put(EXPOSE_HEADERS, "ETag, Content-Range, Accept-Ranges, Retry-After")
        .put(RESOURCE_POLICY, "cross-origin")
        .add(Headers.VARY, Headers.ORIGIN_STRING);
    boolean preflight =
        exchange.getRequestMethod().equals(Methods.OPTIONS)
            && exchange.getRequestHeaders().contains(REQUEST_METHOD);
    if (preflight) {
      headers
          .put(ALLOW_METHODS, "GET, HEAD, POST, PUT, PATCH, DELETE")
          .put(ALLOW_HEADERS, "Authorization, Content-Type, If-None-Match, Range, If-Range")
          .put(MAX_AGE, PREFLIGHT_SECONDS);
      exchange.setStatusCode(StatusCodes.NO_CONTENT).endExchange();
    } else {
      next.handleRequest(exchange);
    }
  }
}
