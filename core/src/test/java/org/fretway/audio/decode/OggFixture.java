package org.fretway.audio.decode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Composes Ogg files of packets, page by page (RFC 3533, section 6). */
final class OggFixture {
  private static final int LAST = 4;

  private final int serial;
  private final List<byte[]> pages = new ArrayList<>();

  /** Starts a stream. */
  OggFixture(int serial) {
    this.serial = serial;
  }

  /** Adds a page of whole packets. */
  OggFixture page(long granule, List<byte[]> packets) {
    return page(granule, packets, pages.isEmpty() ? 2 : 0);
  }

  /** Adds the last page. */
  OggFixture lastPage(long granule, List<byte[]> packets) {
    return page(granule, packets, LAST);
  }

  private OggFixture page(long granule, List<byte[]> packets, int flags) {
    ByteArrayOutputStream lacing = new ByteArrayOutputStream();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] packet : packets) {
      for (int left = packet.length; left >= 0; left -= 255) {
        lacing.write(Math.min(left, 255));
      }
      body.writeBytes(packet);
    }
    pages.add(raw(granule, flags, pages.size(), lacing.toByteArray(), body.toByteArray()));
    return this;
  }

  /** Adds a packet on as many pages as it needs. */
  OggFixture longPacket(long granule, byte[] packet) {
    byte[] lacing = new byte[255];
    Arrays.fill(lacing, (byte) 255);
    int at = 0;
    int flags = 0;
    for (; packet.length - at >= 255 * 255; at += 255 * 255) {
      byte[] body = Arrays.copyOfRange(packet, at, at + 255 * 255);
      pages.add(raw(-1, flags, pages.size(), lacing, body));
      flags = 1;
    }
    int rest = packet.length - at;
    byte[] ending = new byte[rest / 255 + 1];
    Arrays.fill(ending, (byte) 255);
    ending[rest / 255] = (byte) (rest % 255);
    byte[] body = Arrays.copyOfRange(packet, at, packet.length);
    pages.add(raw(granule, flags, pages.size(), ending, body));
    return this;
  }

  private byte[] raw(long granule, int flags, int number, byte[] lacing, byte[] body) {
    ByteBuffer out =
        ByteBuffer.allocate(27 + lacing.length + body.length).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0x5367674F).put((byte) 0).put((byte) flags).putLong(granule).putInt(serial);
    out.putInt(number).putInt(0).put((byte) lacing.length).put(lacing).put(body);
    return sealed(out.array());
  }

  /** Returns a page with its checksum made right, a bit at a time. */
  static byte[] sealed(byte[] page) {
    ByteBuffer out = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).putInt(22, 0);
    int crc = 0;
    for (byte value : page) {
      crc ^= value << 24;
      for (int bit = 0; bit < 8; bit++) {
        crc = crc << 1 ^ (crc < 0 ? 0x04C11DB7 : 0);
      }
    }
    out.putInt(22, crc);
    return page;
  }

  /** Makes the checksums of all pages right that are whole. */
  static byte[] resealed(byte[] file) {
    byte[] out = file.clone();
    for (int at = 0; at + 27 <= out.length; at++) {
      if (out[at] == 'O' && out[at + 1] == 'g' && out[at + 2] == 'g' && out[at + 3] == 'S') {
        int count = out[at + 26] & 0xFF;
        int end = at + 27 + count;
        for (int i = 0; i < count && at + 27 + i < out.length; i++) {
          end += out[at + 27 + i] & 0xFF;
        }
        if (end <= out.length) {
          byte[] page = sealed(Arrays.copyOfRange(out, at, end));
          System.arraycopy(page, 0, out, at, page.length);
        }
      }
    }
    return out;
  }

  /** Returns the pages, to be changed. */
  List<byte[]> pages() {
    return pages;
  }

  /** Returns the file. */
  byte[] bytes() {
    return join(pages);
  }

  /** Returns pieces as one. */
  static byte[] join(List<byte[]> pieces) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pieces.forEach(out::writeBytes);
    return out.toByteArray();
  }
}
