package org.fretway.api;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.spi.WebSocketHttpExchange;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.fretway.profile.Actor;

/**
 * Serves {@code /ws/events?token=}: every client that has signed in is told what happens, by {@link
 * EventLog}. With {@code stream} and {@code since}, as it was told them, it goes on where it was.
 */
final class EventSockets implements HttpHandler, AutoCloseable {
  static final String PATH = "/ws/events";

  /** More would be a mistake of some client; each takes a connection and a buffer. */
  private static final int MAX_CLIENTS = 200;

  private static final int RETRY_SECONDS = 30;

  private final Events events;
  private final Callers callers;
  private final Executor virtualThreads;
  private final HttpHandler otherwise;
  private final Set<EventClient> clients = ConcurrentHashMap.newKeySet();

  EventSockets(Events events, Callers callers, Executor virtualThreads, HttpHandler otherwise) {
    this.events = events;
    this.callers = callers;
    this.virtualThreads = virtualThreads;
    this.otherwise = otherwise;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (exchange.getRequestPath().equals(PATH)) {
      exchange.dispatch(virtualThreads, this::connect);
    } else {
      otherwise.handleRequest(exchange);
    }
  }

  private void connect(HttpServerExchange exchange) {
    try {
      Query query = new Query(exchange.getQueryParameters());
      String token = query.text("token").orElse("");
      EventLog.Place place =
          new EventLog.Place(
              query.text("stream").orElse(""),
              query.integer("since", 0, Integer.MAX_VALUE).orElse(0));
      admit(exchange, token);
      new WebSocketProtocolHandshakeHandler(
              (WebSocketHttpExchange upgraded, WebSocketChannel channel) ->
                  virtualThreads.execute(() -> serve(channel, token, place)))
          .handleRequest(exchange);
    } catch (Exception e) {
      Router.fail(exchange, Failures.translate(e, exchange));
    }
  }

  private void admit(HttpServerExchange exchange, String token) {
    Optional<Actor> caller = callers.holderOf(token);
    if (caller.isEmpty()) {
      throw ApiException.unauthorized(
          "sign_in_needed", "Sign in first, and connect with the token as ?token=.");
    }
    if (exchange.getRequestHeaders().getFirst(Headers.SEC_WEB_SOCKET_KEY) == null) {
      throw ApiException.of(
              StatusCodes.UPGRADE_REQUIRED, "upgrade_required", "Events come over a WebSocket.")
          .with(Headers.UPGRADE, "websocket");
    }
    if (clients.size() >= MAX_CLIENTS) {
      throw ApiException.of(
              StatusCodes.SERVICE_UNAVAILABLE, "too_many_clients", "Too many clients listen.")
          .with(Headers.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
    }
  }

  private void serve(WebSocketChannel channel, String token, EventLog.Place place) {
    EventClient client = new EventClient(channel, () -> callers.holderOf(token).isPresent());
    clients.add(client);
    try {
      events.log().follow(place, events::now, client);
      client.run();
    } finally {
      events.log().leave(client);
      clients.remove(client);
    }
  }

  /** Ends all connections. */
  @Override
  public void close() {
    clients.forEach(client -> client.end(EventClient.GOING_AWAY, "Fretway is closing."));
    events.close();
  }
}
