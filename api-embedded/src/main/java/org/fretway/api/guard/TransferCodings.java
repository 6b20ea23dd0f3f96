package org.fretway.api.guard;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.Optional;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.RequestHeaders;
import org.fretway.api.http.Router;

/**
 * Refuses bodies that are coded in another way than in chunks, by RFC 9112, section 6.1. A proxy
 * before this server that reads such a body differently could be made to see other requests.
 */
public final class TransferCodings implements HttpHandler {
  private static final String CHUNKED = "chunked";

  private final HttpHandler next;

  public TransferCodings(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    Optional<String> codings = RequestHeaders.value(exchange, Headers.TRANSFER_ENCODING);
    if (codings.isEmpty() || (exchange.isHttp11() && isChunked(codings.get()))) {
      next.handleRequest(exchange);
      return;
    }
    exchange.setPersistent(false);
    Router.fail(
        exchange,
        ApiException.of(
            StatusCodes.NOT_IMPLEMENTED,
            "transfer_encoding_not_supported",
            "Send the body with its length, or in HTTP/1.1 as chunks without any other coding."));
  }

  private static boolean isChunked(String codings) {
    return codings.strip().equalsIgnoreCase(CHUNKED);
  }
}
