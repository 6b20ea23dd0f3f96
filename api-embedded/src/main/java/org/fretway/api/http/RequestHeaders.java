package org.fretway.api.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.util.Optional;

/** Reads headers of requests as RFC 9110, section 5.3, has it: several of a name are one list. */
public final class RequestHeaders {
  private RequestHeaders() {}

  /** Returns all that was sent under a name, with commas, or empty if nothing was. */
  public static Optional<String> value(HttpServerExchange exchange, HttpString name) {
    var values = exchange.getRequestHeaders().get(name);
    return values == null ? Optional.empty() : Optional.of(String.join(",", values));
  }
}
