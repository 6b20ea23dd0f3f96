package org.fretway.api;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses requests for a foreign host name while the server is for this machine alone. Without it a
 * web site could point its own name at 127.0.0.1 and have a browser read the library for it (DNS
 * rebinding).
 */
final class HostGuard implements HttpHandler {
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final HttpHandler next;

  HostGuard(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    String host = exchange.getRequestHeaders().getFirst(Headers.HOST);
    if (host == null || !OWN_NAMES.contains(withoutPort(host))) {
      Router.fail(
          exchange,
          ApiException.of(
              StatusCodes.FORBIDDEN,
              "host_not_allowed",
              "This server answers only to localhost; to reach it from other machines, start it"
                  + " with --lan."));
      return;
    }
    next.handleRequest(exchange);
  }

  private static String withoutPort(String host) {
    return host.strip().toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
  }
}
