package org.fretway.api;

import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.function.Predicate;

/** Names a bound address the way that a browser can use it. */
final class ReachableHost {
  /** Kinds of addresses, the most likely first. */
  private static final List<Predicate<InetAddress>> LIKELY =
      List.of(
          ReachableHost::isOfHome,
          ReachableHost::isV4,
          ReachableHost::isOwnChoiceOfV4,
          ReachableHost::isV6);

  private ReachableHost() {}

  /** Returns the host part of a URL; for "all addresses" it is one of them that a LAN can reach. */
  static String of(InetAddress bound) {
    return bound.isAnyLocalAddress() ? best(ownAddresses()) : host(bound);
  }

  /** Returns the host part for the address that others are most likely to reach. */
  static String best(List<InetAddress> addresses) {
    return LIKELY.stream()
        .flatMap(kind -> addresses.stream().filter(kind))
        .findFirst()
        .map(ReachableHost::host)
        .orElse("localhost");
  }

  private static String host(InetAddress address) {
    String text = address.getHostAddress();
    return address instanceof Inet6Address ? "[" + text.replaceFirst("%.*", "") + "]" : text;
  }

  private static boolean isOfHome(InetAddress address) {
    return address instanceof Inet4Address && address.isSiteLocalAddress();
  }

  private static boolean isV4(InetAddress address) {
    return address instanceof Inet4Address && isSomewhere(address) && !address.isLinkLocalAddress();
  }

  /** What a machine gives itself where nobody gives out addresses. */
  private static boolean isOwnChoiceOfV4(InetAddress address) {
    return address instanceof Inet4Address && address.isLinkLocalAddress();
  }

  /** One of a link is left out: it needs a zone, which no browser takes. */
  private static boolean isV6(InetAddress address) {
    return address instanceof Inet6Address && isSomewhere(address) && !address.isLinkLocalAddress();
  }

  private static boolean isSomewhere(InetAddress address) {
    return !address.isLoopbackAddress()
        && !address.isAnyLocalAddress()
        && !address.isMulticastAddress();
  }

  private static List<InetAddress> ownAddresses() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(ReachableHost::isUp)
          .flatMap(NetworkInterface::inetAddresses)
          .toList();
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUp(NetworkInterface candidate) {
    try {
      return candidate.isUp() && !candidate.isLoopback() && !candidate.isVirtual();
    } catch (SocketException e) {
      return false; // It went away while we looked.
    }
  }
}
