package org.fretway.api.guard;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * What counts as one machine: an IPv4 address, or the IPv6 network of one, within which it takes
 * any address that it likes.
 *
 * @param prefix the bytes that tell it from others
 */
record Network(ByteBuffer prefix) {
  /** RFC 4291, 2.5.4: the rest of an IPv6 address is up to each machine. */
  private static final int IPV6_PREFIX_BYTES = 8;

  static Network of(InetAddress address) {
    byte[] bytes = address.getAddress();
    int length = Math.min(bytes.length, IPV6_PREFIX_BYTES);
    return new Network(ByteBuffer.wrap(bytes, 0, length).asReadOnlyBuffer());
  }
}
