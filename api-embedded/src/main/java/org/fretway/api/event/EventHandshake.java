package org.fretway.api.event;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.RequestHeaders;

/**
 * Sees to it that a request opens a WebSocket as RFC 6455 says, and that no page of others does it:
 * browsers let every page connect to every server, and tell only the server whose page it is.
 */
final class EventHandshake {
  private static final String WEB_SOCKET = "websocket";
  private static final String VERSION = "13";

  private final Set<String> origins;

  /**
   * Creates the check.
   *
   * @param origins of the pages of others that may connect
   */
  EventHandshake(Set<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  /**
   * Checks what is asked with, and by which page.
   *
   * @throws ApiException with 405 or 403
   */
  void checkOrigin(HttpServerExchange exchange) {
    if (!exchange.getRequestMethod().equals(Methods.GET)) {
      throw ApiException.wrongMethod(exchange.getRequestMethod(), Methods.GET_STRING);
    }
    String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
    if (origin != null && !origins.contains(origin) && !isOwn(origin, exchange)) {
      throw ApiException.of(
          StatusCodes.FORBIDDEN,
          "origin_not_allowed",
          "A page of another server may not listen; start this one with --allow-origin and the"
              + " page's origin.");
    }
  }

  /** A proxy in front may speak TLS, so that only the name and the port have to be ours. */
  private static boolean isOwn(String origin, HttpServerExchange exchange) {
    String host = String.valueOf(exchange.getRequestHeaders().getFirst(Headers.HOST));
    return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
  }

  /**
   * Checks that a WebSocket is asked for, of the version that there is.
   *
   * @throws ApiException with 426
   */
  void checkUpgrade(HttpServerExchange exchange) {
    boolean asked =
        exchange.isHttp11()
            && names(exchange, Headers.CONNECTION, "upgrade")
            && names(exchange, Headers.UPGRADE, WEB_SOCKET)
            && exchange.getRequestHeaders().contains(Headers.SEC_WEB_SOCKET_KEY);
    if (!asked) {
      throw upgradeRequired("Events come over a WebSocket; connect with one.");
    }
    String version = exchange.getRequestHeaders().getFirst(Headers.SEC_WEB_SOCKET_VERSION);
    if (!VERSION.equals(version)) {
      throw upgradeRequired("The WebSocket must be of version %s.".formatted(VERSION));
    }
  }

  private static boolean names(HttpServerExchange exchange, HttpString header, String wanted) {
    return Arrays.stream(RequestHeaders.value(exchange, header).orElse("").split(",", -1))
        .anyMatch(value -> value.strip().toLowerCase(Locale.ROOT).equals(wanted));
  }

  private static ApiException upgradeRequired(String message) {
    return ApiException.of(StatusCodes.UPGRADE_REQUIRED, "upgrade_required", message)
        .with(Headers.CONNECTION, "Upgrade")
        .with(Headers.UPGRADE, WEB_SOCKET)
        .with(Headers.SEC_WEB_SOCKET_VERSION, VERSION);
  }
}
