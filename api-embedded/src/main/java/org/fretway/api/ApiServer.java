package org.fretway.api;

import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fretway.Fretway;
import org.fretway.api.event.EventSockets;
import org.fretway.api.event.Events;
import org.fretway.api.guard.Cors;
import org.fretway.api.guard.HostGuard;
import org.fretway.api.guard.Listener;
import org.fretway.api.guard.Pacing;
import org.fretway.api.guard.SecurityHeaders;
import org.fretway.api.guard.TransferCodings;
import org.fretway.api.http.Callers;
import org.fretway.api.http.Router;
import org.fretway.api.resource.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library on a TCP port: the API under {@code /api} and the web client at {@code /}. It serves
 * until it is closed.
 */
public final class ApiServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);

  /** How long requests that are under way may take to end when the server closes. */
  private static final Duration DRAIN_TIME = Duration.ofSeconds(5);

  /** How long a client may keep the server waiting for its body. */
  private static final Duration SENDING_GRACE = Duration.ofSeconds(20);

  /** How long a client may leave an answer lying, such as the sound of a song that is paused. */
  private static final Duration TAKING_GRACE = Duration.ofMinutes(1);

  private final Listener listener;
  private final GracefulShutdownHandler drain;
  private final EventSockets events;
  private final ExecutorService virtualThreads;
  private final InetSocketAddress address;

  private ApiServer(
      Listener listener,
      GracefulShutdownHandler drain,
      EventSockets events,
      ExecutorService virtualThreads) {
    this.listener = listener;
    this.drain = drain;
    this.events = events;
    this.virtualThreads = virtualThreads;
    this.address = listener.address();
  }

  /**
   * Starts serving.
   *
   * @param fretway what is served; the caller closes it after the server
   * @throws ServerException if the address can't be listened on; says so in one sentence
   */
  public static ApiServer start(Fretway fretway, ServerOptions options) throws ServerException {
    InetAddress bind = resolve(options.bindAddress());
    ExecutorService virtualThreads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("api-", 0).factory());
    Callers callers = fretway.sessions()::actor;
    HttpHandler router = new Router(Routes.table(fretway), callers, virtualThreads);
    EventSockets events =
        new EventSockets(
            new Events(fretway), callers, options.origins(), virtualThreads, new WebFiles(router));
    HttpHandler open = new Cors(options.origins(), events);
    HttpHandler guarded =
        bind.isLoopbackAddress()
            ? HostGuard.loopback(open)
            : HostGuard.lan(options.hostNames(), open);
    GracefulShutdownHandler drain =
        new GracefulShutdownHandler(
            new SecurityHeaders(
                new Pacing(
                    SENDING_GRACE,
                    TAKING_GRACE,
                    new HttpContinueReadHandler(new TransferCodings(guarded)))));
    Listener listener;
    try {
      listener = Listener.start(new InetSocketAddress(bind, options.port()), drain);
    } catch (IOException e) {
      events.close();
      virtualThreads.shutdownNow();
      throw new ServerException(problem(e, options), e);
    }
    ApiServer server = new ApiServer(listener, drain, events, virtualThreads);
    LOG.info("Listening on {}", server.url());
    return server;
  }

  private static InetAddress resolve(String bindAddress) throws ServerException {
    try {
      return InetAddress.getByName(bindAddress);
    } catch (UnknownHostException e) {
      throw new ServerException(
          "There is no address \"%s\" to listen on; use 127.0.0.1, 0.0.0.0 or an address of this machine."
              .formatted(bindAddress),
          e);
    }
  }

  private static String problem(IOException failure, ServerOptions options) {
    if (failure instanceof BindException bind) {
      String reason = String.valueOf(bind.getMessage());
      if (reason.contains("in use")) {
        return "Port %d is in use; stop the program that uses it or choose another with --port (0 = any free one)."
            .formatted(options.port());
      }
      return "Can't listen on %s, port %d (%s); choose another with --bind and --port."
          .formatted(options.bindAddress(), options.port(), reason);
    }
    return "Can't listen on %s, port %d: %s."
        .formatted(options.bindAddress(), options.port(), failure.getMessage());
  }

  /** Returns the port that is listened on. */
  public int port() {
    return address.getPort();
  }

  /** Returns whether it listens on an address that others than this machine can reach. */
  public boolean isReachableByOthers() {
    return !address.getAddress().isLoopbackAddress();
  }

  /** Returns where the web client is, such as "http://127.0.0.1:8085". */
  public String url() {
    return "http://%s:%d".formatted(ReachableHost.of(address.getAddress()), port());
  }

  /** Lets requests that are under way end, for a few seconds at most, and stops. */
  @Override
  public void close() {
    drain.shutdown();
    events.close();
    try {
      if (!drain.awaitShutdown(DRAIN_TIME.toMillis())) {
        LOG.info("Some requests were cut short by the shutdown.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    listener.close();
    virtualThreads.shutdownNow();
  }
}
