package org.fretway.api;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the server listens, and to whom.
 *
 * @param bindAddress an address or host name of this machine; "0.0.0.0" = all of them
 * @param port TCP port from 0 to 65535; 0 = any free one
 * @param hostNames names by which clients may call it besides those of this machine, such as that
 *     of a reverse proxy
 * @param origins pages of others that may use the API in a browser, such as "https://example.org"
 */
public record ServerOptions(
    String bindAddress, int port, Set<String> hostNames, Set<String> origins) {
  /** The port that clients try first. */
  public static final int DEFAULT_PORT = 8085;

  /** The address that only this machine can reach. */
  public static final String LOOPBACK = "127.0.0.1";

  /** Every address of this machine. */
  public static final String ALL_ADDRESSES = "0.0.0.0";

  private static final int MAX_PORT = 65_535;

  private static final Pattern ORIGIN =
      Pattern.compile(
          "https?://[a-z0-9.-]+(?::[0-9]{1,5})?|https?://\\[[0-9a-f:]+\\](?::[0-9]{1,5})?");

  /**
   * Checks the values and copies the sets.
   *
   * @throws IllegalArgumentException if the port is not from 0 to 65535, or an origin is none; says
   *     so in one sentence
   */
  public ServerOptions {
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException(
          "The port must be from 0 to %d, not %d.".formatted(MAX_PORT, port));
    }
    hostNames =
        hostNames.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    origins = Set.copyOf(origins);
    for (String origin : origins) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException(
            "\"%s\" is no origin; write it as https://example.org, with the port if it has one."
                .formatted(origin));
      }
    }
  }

  /** Creates options without more names and without other origins. */
  public ServerOptions(String bindAddress, int port) {
    this(bindAddress, port, Set.of(), Set.of());
  }

  /** Returns these options for another address. */
  public ServerOptions withBindAddress(String address) {
    return new ServerOptions(address, port, hostNames, origins);
  }

  /** Returns these options for another port. */
  public ServerOptions withPort(int newPort) {
    return new ServerOptions(bindAddress, newPort, hostNames, origins);
  }

  /** Returns options that only this machine can reach. */
  public static ServerOptions loopback(int port) {
    return new ServerOptions(LOOPBACK, port);
  }
}
