package org.fretway.api.http;

import io.undertow.server.HttpServerExchange;

/**
 * Brings the end of an exchange to the thread of its connection. Where another thread ends it,
 * Undertow lets the connection's own spin until the next request can be read, which takes a core
 * from everybody for as long as the other thread is held up.
 */
final class IoThread {
  private IoThread() {}

  /** Runs what never waits, and ends the exchange or lets it go on later. */
  static void run(HttpServerExchange exchange, Runnable last) {
    if (exchange.isInIoThread()) {
      last.run();
    } else {
      exchange.dispatch(exchange.getIoThread(), last);
    }
  }

  /** Ends the exchange. */
  static void end(HttpServerExchange exchange) {
    run(exchange, exchange::endExchange);
  }
}
