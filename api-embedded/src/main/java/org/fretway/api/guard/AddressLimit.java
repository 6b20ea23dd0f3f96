package org.fretway.api.guard;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;

/**
 * Closes connections of an address that has many, so that one machine can't take the places of all
 * others.
 */
final class AddressLimit implements ChannelListener<StreamConnection> {
  private static final Logger LOG = LoggerFactory.getLogger(AddressLimit.class);

  private final int maxConnections;
  private final Predicate<InetAddress> unlimited;
  private final ChannelListener<StreamConnection> next;
  private final Map<Network, List<StreamConnection>> connections = new HashMap<>();

  /**
   * Creates the limit.
   *
   * @param maxConnections how many one address may have at a time
   * @param unlimited the addresses that may have any number
   */
  AddressLimit(
      int maxConnections,
      Predicate<InetAddress> unlimited,
      ChannelListener<StreamConnection> next) {
    this.maxConnections = maxConnections;
    this.unlimited = unlimited;
    this.next = next;
  }

  @Override
  public void handleEvent(StreamConnection connection) {
    InetAddress peer = connection.getPeerAddress(InetSocketAddress.class).getAddress();
    if (unlimited.test(peer) || admits(peer, connection)) {
      next.handleEvent(connection);
    } else {
      LOG.debug("{} has too many connections.", peer);
      IoUtils.safeClose(connection);
    }
  }

  /** Connections don't tell when they close, so those that have are found when another comes. */
  private synchronized boolean admits(InetAddress peer, StreamConnection connection) {
    connections
        .values()
        .removeIf(
            open -> {
              open.removeIf(one -> !one.isOpen());
              return open.isEmpty();
            });
    List<StreamConnection> open =
        connections.computeIfAbsent(Network.of(peer), _ -> new ArrayList<>());
    return open.size() < maxConnections && open.add(connection);
  }
}
