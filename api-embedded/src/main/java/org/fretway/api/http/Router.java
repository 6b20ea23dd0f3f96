package org.fretway.api.http;

import io.undertow.io.Receiver;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import org.fretway.profile.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the route of a request, reads its body, and runs its endpoint on a virtual thread. Every
 * failure ends here as a JSON error; what went wrong inside is logged and never sent.
 */
public final class Router implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Router.class);

  /** What was said already of an answer that an error takes the place of. */
  private static final List<HttpString> OF_THE_CONTENT =
      List.of(
          Headers.ACCEPT_RANGES,
          Headers.CACHE_CONTROL,
          Headers.CONTENT_DISPOSITION,
          Headers.CONTENT_ENCODING,
          Headers.CONTENT_LENGTH,
          Headers.CONTENT_RANGE,
          Headers.CONTENT_TYPE,
          Headers.ETAG);

  private static final byte[] NO_BODY = {};

  private final List<Route> routes;
  private final Callers callers;
  private final Executor virtualThreads;

  public Router(List<Route> routes, Callers callers, Executor virtualThreads) {
    this.routes = List.copyOf(routes);
    this.callers = callers;
    this.virtualThreads = virtualThreads;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    String method = exchange.getRequestMethod().toString();
    SortedSet<String> allowed = new TreeSet<>();
    List<String> segments = List.of(exchange.getRequestPath().split("/", -1));
    for (Route route : routes) {
      Optional<Map<String, String>> path = route.path().match(segments);
      if (path.isPresent()) {
        if (route.accepts(method)) {
          receive(exchange, new Request(route, path.get()));
          return;
        }
        allowed.add(route.method());
        if (route.method().equals("GET")) {
          allowed.add("HEAD");
        }
      }
    }
    fail(
        exchange,
        allowed.isEmpty()
            ? unknownPath(exchange)
            : ApiException.wrongMethod(exchange.getRequestMethod(), String.join(", ", allowed)));
  }

  /** A request whose route is known. */
  record Request(Route route, Map<String, String> path) {}

  private static ApiException unknownPath(HttpServerExchange exchange) {
    return ApiException.notFound(
        "not_found", "There is nothing at %s.".formatted(exchange.getRequestPath()));
  }

  private void receive(HttpServerExchange exchange, Request request) {
    Body body = request.route().body();
    boolean form = body.form() && hasType(exchange, Multipart.TYPE);
    if (!form) {
      exchange.setMaxEntitySize(Body.MAX_IGNORED_BYTES);
    }
    if (form || !body.json() || (!body.required() && !hasBody(exchange))) {
      // The type and length of a form are checked by the call, after who sends it.
      dispatch(exchange, request, NO_BODY);
      return;
    }
    if (!hasType(exchange, Replies.JSON_TYPE)) {
      fail(exchange, ApiException.unsupportedType(body));
      return;
    }
    if (exchange.getRequestContentLength() > body.maxJsonBytes()) {
      fail(exchange, ApiException.bodyTooLarge(body.maxJsonBytes()));
      return;
    }
    Receiver receiver = exchange.getRequestReceiver();
    receiver.setMaxBufferSize(body.maxJsonBytes());
    receiver.receiveFullBytes(
        (received, bytes) -> dispatch(received, request, bytes),
        (failed, error) -> failReceiving(failed, error, body.maxJsonBytes()));
  }

  private static boolean hasBody(HttpServerExchange exchange) {
    return exchange.getRequestContentLength() != 0 && !exchange.isRequestComplete();
  }

  private static boolean hasType(HttpServerExchange exchange, String type) {
    String given = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
    return given != null && given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(type);
  }

  private static void failReceiving(HttpServerExchange exchange, IOException error, int limit) {
    if (error instanceof Receiver.RequestToLargeException) {
      fail(exchange, ApiException.bodyTooLarge(limit));
    } else {
      LOG.debug("The body of a request did not arrive.", error);
      exchange.setPersistent(false);
      fail(exchange, ApiException.badBody("The body broke off before its end."));
    }
  }

  private void dispatch(HttpServerExchange exchange, Request request, byte[] body) {
    exchange.dispatch(
        virtualThreads,
        dispatched -> {
          try {
            Call call = new Call(dispatched, request, body, callers, virtualThreads);
            if (request.route().signedIn()) {
              Actor caller = call.requireSignIn();
              // Before a body is read, which may be large; the services ask again.
              request.route().permission().ifPresent(caller::require);
            }
            request.route().endpoint().answer(call);
          } catch (Exception e) {
            fail(dispatched, Failures.translate(e, dispatched));
          }
        });
  }

  /** Answers with an error; an answer that has begun is cut off instead. */
  public static void fail(HttpServerExchange exchange, ApiException failure) {
    if (exchange.isResponseStarted()) {
      exchange.endExchange(); // Short of its announced length, so the connection is closed.
      return;
    }
    OF_THE_CONTENT.forEach(exchange.getResponseHeaders()::remove);
    failure.writeHeadersTo(exchange.getResponseHeaders());
    Replies.json(exchange, failure.status(), Json.bytes(failure.message()));
  }
}
