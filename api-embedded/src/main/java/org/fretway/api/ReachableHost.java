package org.fretway.api;

import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** Names a bound address the way that a browser can use it. */
final class ReachableHost {
  private ReachableHost() {}

  /** Returns the host part of a URL; for "all addresses" it is one of them that a LAN can reach. */
  static String of(InetAddress bound) {
    if (bound.isAnyLocalAddress()) {
      return lanAddress();
    }
    String text = bound.getHostAddress();
    return bound instanceof Inet6Address ? "[" + text.replaceFirst("%.*", "") + "]" : text;
  }

  private static String lanAddress() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(ReachableHost::isUp)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
          .findFirst()
          .map(InetAddress::getHostAddress)
          .orElse("localhost");
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
