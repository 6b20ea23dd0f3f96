package org.fretway.api;

import io.undertow.io.Receiver;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the route of a request, reads its body, and runs its endpoint on a virtual thread. Every
 * failure ends here as a JSON error; what went wrong inside is logged and never sent.
 */
final class Router implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Router.class);

  /** How much of a body that nobody reads is let in before the connection is cut. */
  private static final long MAX_IGNORED_BYTES = 2 << 20;

  private final List<Route> routes;
  private final Callers callers;
  private final Executor virtualThreads;

  Router(List<Route> routes, Callers callers, Executor virtualThreads) {
    this.routes = List.copyOf(routes);
    this.callers = callers;
    this.virtualThreads = virtualThreads;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    String method = exchange.getRequestMethod().toString();
    SortedSet<String> allowed = new TreeSet<>();
    for (Route route : routes) {
      Optional<Map<String, String>> path = route.match(exchange.getRequestPath());
      if (path.isPresent()) {
        if (route.accepts(method)) {
          receive(exchange, route, path.get());
          return;
        }
        allowed.add(route.method());
        if (route.method().equals("GET")) {
          allowed.add("HEAD");
        }
      }
    }
    fail(exchange, allowed.isEmpty() ? unknownPath(exchange) : wrongMethod(method, allowed));
  }

  private static ApiException unknownPath(HttpServerExchange exchange) {
    return ApiException.notFound(
        "not_found", "There is nothing at %s.".formatted(exchange.getRequestPath()));
  }

  private static ApiException wrongMethod(String method, SortedSet<String> allowed) {
    String list = String.join(", ", allowed);
    return ApiException.of(
            StatusCodes.METHOD_NOT_ALLOWED,
            "method_not_allowed",
            "%s is not possible here, only %s.".formatted(method, list))
        .with(Headers.ALLOW, list);
  }

  private void receive(HttpServerExchange exchange, Route route, Map<String, String> path) {
    if (route.body() != Route.Body.MULTIPART) {
      exchange.setMaxEntitySize(MAX_IGNORED_BYTES);
    }
    if (route.body() == Route.Body.NONE) {
      dispatch(exchange, route, path, new byte[0]);
      return;
    }
    if (route.body() == Route.Body.MULTIPART) {
      // Its type and length are checked by the call, after who sends it.
      dispatch(exchange, route, path, new byte[0]);
      return;
    }
    if (!hasJson(exchange)) {
      fail(
          exchange,
          ApiException.unsupportedType(
              "The body must be JSON, sent with Content-Type: application/json."));
      return;
    }
    if (exchange.getRequestContentLength() > Json.MAX_BODY_BYTES) {
      fail(exchange, ApiException.bodyTooLarge(Json.MAX_BODY_BYTES));
      return;
    }
    Receiver receiver = exchange.getRequestReceiver();
    receiver.setMaxBufferSize(Json.MAX_BODY_BYTES);
    receiver.receiveFullBytes(
        (received, bytes) -> dispatch(received, route, path, bytes),
        (failed, error) -> failReceiving(failed, error));
  }

  private static boolean hasJson(HttpServerExchange exchange) {
    String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
    return type != null
        && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
  }

  private static void failReceiving(HttpServerExchange exchange, IOException error) {
    if (error instanceof Receiver.RequestToLargeException) {
      fail(exchange, ApiException.bodyTooLarge(Json.MAX_BODY_BYTES));
    } else {
      LOG.debug("The body of a request did not arrive.", error);
      exchange.endExchange();
    }
  }

  private void dispatch(
      HttpServerExchange exchange, Route route, Map<String, String> path, byte[] body) {
    exchange.dispatch(
        virtualThreads,
        dispatched -> {
          try {
            Call call = new Call(dispatched, path, body, callers, virtualThreads);
            if (route.access() == Route.Access.SIGNED_IN) {
              call.requireSignIn();
            }
            route.endpoint().answer(call);
          } catch (Exception e) {
            fail(dispatched, Failures.translate(e, dispatched));
          }
        });
  }

  static void fail(HttpServerExchange exchange, ApiException failure) {
    if (exchange.isResponseStarted()) {
      exchange.endExchange(); // Short of its announced length, so the connection is closed.
      return;
    }
    exchange.getResponseHeaders().clear();
    SecurityHeaders.writeTo(exchange.getResponseHeaders());
    failure.writeHeadersTo(exchange.getResponseHeaders());
    Replies.json(exchange, failure.status(), Json.bytes(failure.body()));
  }
}
