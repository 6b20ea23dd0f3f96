package org.fretway.api;

/**
 * Where the server listens.
 *
 * @param bindAddress an address or host name of this machine; "0.0.0.0" = all of them
 * @param port TCP port from 0 to 65535; 0 = any free one
 */
public record ServerOptions(String bindAddress, int port) {
  /** The port that clients try first. */
  public static final int DEFAULT_PORT = 8085;

  /** The address that only this machine can reach. */
  public static final String LOOPBACK = "127.0.0.1";

  /** Every address of this machine. */
  public static final String ALL_ADDRESSES = "0.0.0.0";

  private static final int MAX_PORT = 65_535;

  /**
   * Checks the port.
   *
   * @throws IllegalArgumentException if the port is not from 0 to 65535
   */
  public ServerOptions {
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException(
          "The port must be from 0 to %d, not %d.".formatted(MAX_PORT, port));
    }
  }

  /** Returns options that only this machine can reach. */
  public static ServerOptions loopback(int port) {
    return new ServerOptions(LOOPBACK, port);
  }
}
