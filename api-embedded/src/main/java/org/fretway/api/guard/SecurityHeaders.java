package org.fretway.api.guard;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

/**
 * Tells browsers to take nothing for more than it is: no sniffed types, no script from elsewhere,
 * no frames around it, no use by other sites.
 */
public final class SecurityHeaders implements HttpHandler {
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "media-src 'self'",
          "connect-src 'self'",
          "manifest-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'");

  /** The viewer of the API's description draws its symbols from data that it carries itself. */
  private static final String VIEWER_POLICY =
      POLICY
          .replace("img-src 'self'", "img-src 'self' data:")
          .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

  /** What others wrote can neither run scripts nor act for the user, wherever it is opened. */
  private static final String SANDBOX_POLICY =
      String.join(
          "; ",
          "sandbox",
          "default-src 'none'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data:",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'self'");

  private static final HttpString RESOURCE_POLICY = new HttpString("Cross-Origin-Resource-Policy");

  private final HttpHandler next;

  public SecurityHeaders(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    exchange
        .getResponseHeaders()
        .put(Headers.X_CONTENT_TYPE_OPTIONS, "nosniff")
        .put(Headers.CONTENT_SECURITY_POLICY, POLICY)
        .put(Headers.REFERRER_POLICY, "no-referrer")
        .put(RESOURCE_POLICY, "same-origin");
    next.handleRequest(exchange);
  }

  /** Allows a page what the viewer of the API's description needs besides. */
  public static void allowViewer(HeaderMap headers) {
    headers.put(Headers.CONTENT_SECURITY_POLICY, VIEWER_POLICY);
  }

  /** Locks a document of a plugin in. */
  public static void sandbox(HeaderMap headers) {
    headers.put(Headers.CONTENT_SECURITY_POLICY, SANDBOX_POLICY);
  }
}
