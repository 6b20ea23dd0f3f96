package org.fretway.api.event;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.protocol.version13.Hybi13Handshake;
import io.undertow.websockets.spi.WebSocketHttpExchange;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.Callers;
import org.fretway.api.http.Failures;
import org.fretway.api.http.Query;
import org.fretway.api.http.Router;
import org.fretway.profile.Actor;
import org.xnio.IoUtils;

/**
 * Serves {@code /ws/events?token=}: every client that has signed in is told what happens, by {@link
 * EventLog}. With {@code stream} and {@code since}, as it was told them, it goes on where it was.
 */
public final class EventSockets implements HttpHandler, AutoCloseable {
  /** Where listeners come in. */
  public static final String PATH = "/ws/events";

  /** How long a closing server waits for those who do not read. */
  private static final Duration PARTING = Duration.ofSeconds(1);

  private final Events events;
  private final Callers callers;
  private final EventHandshake handshake;
  private final Executor virtualThreads;
  private final HttpHandler otherwise;
  private final EventPlaces places = new EventPlaces();
  private final Set<EventClient> clients = ConcurrentHashMap.newKeySet();

  /**
   * Creates the handler.
   *
   * @param origins of the pages of others that may listen
   * @param otherwise handles all other paths
   */
  public EventSockets(
      Events events,
      Callers callers,
      Set<String> origins,
      Executor virtualThreads,
      HttpHandler otherwise) {
    this.events = events;
    this.callers = callers;
    this.handshake = new EventHandshake(origins);
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
      handshake.checkOrigin(exchange);
      Query query = new Query(exchange.getQueryParameters());
      String token = query.text("token").orElse("");
      EventLog.Place place =
          new EventLog.Place(
              query.text("stream").orElse(""),
              query.integer("since", 0, Integer.MAX_VALUE).orElse(0));
      Actor caller =
          callers
              .holderOf(token)
              .orElseThrow(
                  () ->
                      ApiException.unauthorized(
                          "sign_in_needed",
                          "Sign in first, and connect with the token as ?token=."));
      handshake.checkUpgrade(exchange);
      upgrade(exchange, new Listening(places.take(caller.profileId()), token, place));
    } catch (Exception e) {
      Router.fail(exchange, Failures.translate(e, exchange));
    }
  }

  /** Somebody who is about to listen. */
  private record Listening(EventPlaces.Place seat, String token, EventLog.Place place) {}

  /** From here on the seat is given back, whether or not the connection becomes a WebSocket. */
  private void upgrade(HttpServerExchange exchange, Listening listening) throws Exception {
    AtomicBoolean served = new AtomicBoolean();
    try {
      exchange
          .getConnection()
          .addCloseListener(
              _ -> {
                if (!served.get()) {
                  listening.seat().close();
                }
              });
      // Undertow repeats the whole address in it, which has the token; no standard asks for it.
      exchange.addResponseCommitListener(
          answer -> answer.getResponseHeaders().remove(Headers.SEC_WEB_SOCKET_LOCATION));
      new WebSocketProtocolHandshakeHandler(
              List.of(new Hybi13Handshake()),
              (WebSocketHttpExchange _, WebSocketChannel channel) -> {
                served.set(true);
                start(channel, listening);
              })
          .handleRequest(exchange);
      if (!exchange.getConnection().isOpen() && !served.get()) {
        listening.seat().close(); // It went away before it was listened for.
      }
    } catch (Exception e) {
      listening.seat().close();
      throw e;
    }
  }

  private void start(WebSocketChannel channel, Listening listening) {
    try {
      virtualThreads.execute(() -> serve(channel, listening));
    } catch (RejectedExecutionException _) {
      listening.seat().close();
      IoUtils.safeClose(channel); // The server has closed meanwhile.
    }
  }

  private void serve(WebSocketChannel channel, Listening listening) {
    EventClient client =
        new EventClient(channel, () -> callers.holderOf(listening.token()).isPresent());
    clients.add(client);
    try (EventPlaces.Place _ = listening.seat()) {
      events.log().follow(listening.place(), events::now, client);
      client.run();
    } finally {
      events.log().leave(client);
      clients.remove(client);
      IoUtils.safeClose(channel);
    }
  }

  /** Ends all connections; those that do not take the word for it at once are cut later. */
  @Override
  public void close() {
    CompletableFuture<?>[] ends =
        clients.stream()
            .map(
                client ->
                    CompletableFuture.runAsync(
                        () -> client.end(EventClient.GOING_AWAY, "Fretway is closing."),
                        Thread::startVirtualThread))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(ends)
        .completeOnTimeout(null, PARTING.toMillis(), TimeUnit.MILLISECONDS)
        .join();
    events.close();
  }
}
