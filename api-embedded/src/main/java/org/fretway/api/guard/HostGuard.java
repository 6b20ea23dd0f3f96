package org.fretway.api.guard;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fretway.api.http.ApiException;
import org.fretway.api.http.Router;

/**
 * Refuses requests for a foreign host name. Without it a web site could point a name of its own at
 * this machine and have a browser on the LAN read the library for it (DNS rebinding). An address in
 * figures can't be bent like that, so every one is taken.
 */
public final class HostGuard implements HttpHandler {
  private static final Pattern IP_V4 = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");
  private static final Pattern IP_V6 = Pattern.compile("\\[[0-9a-f:.]+(?:%25[0-9a-z_.-]+)?\\]");
  private static final String LOCALHOST = "localhost";
  private static final String MULTICAST_DNS = ".local";

  private final Set<String> names;
  private final boolean figures;
  private final HttpHandler next;

  private HostGuard(Set<String> names, boolean figures, HttpHandler next) {
    this.names = names;
    this.figures = figures;
    this.next = next;
  }

  /** Guards a server for this machine alone. */
  public static HostGuard loopback(HttpHandler next) {
    return new HostGuard(Set.of(LOCALHOST, "127.0.0.1", "[::1]"), false, next);
  }

  /**
   * Guards a server that others can reach.
   *
   * @param more names that are allowed besides those of this machine, in lower case
   */
  public static HostGuard lan(Set<String> more, HttpHandler next) {
    Set<String> names = new HashSet<>(more);
    names.add(LOCALHOST);
    try {
      String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
      String first = name.replaceFirst("\\..*", "");
      names.add(name);
      names.add(first);
      names.add(first + MULTICAST_DNS);
    } catch (UnknownHostException _) {
      // The machine has no name that others could use.
    }
    return new HostGuard(Set.copyOf(names), true, next);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    String host = exchange.getRequestHeaders().getFirst(Headers.HOST);
    if (host != null && allows(withoutPort(host))) {
      next.handleRequest(exchange);
      return;
    }
    Router.fail(
        exchange,
        ApiException.of(
            StatusCodes.FORBIDDEN,
            "host_not_allowed",
            figures
                ? "This server does not answer to that name; use its address, or start it with"
                    + " --host-name and the name."
                : "This server answers only to localhost; to reach it from other machines, start"
                    + " it with --lan."));
  }

  private boolean allows(String host) {
    return names.contains(host)
        || (figures && (IP_V4.matcher(host).matches() || IP_V6.matcher(host).matches()));
  }

  private static String withoutPort(String host) {
    return host.strip().toLowerCase(Locale.ROOT).replaceFirst("(?<=[^:]|\\]):[0-9]*$", "");
  }
}
