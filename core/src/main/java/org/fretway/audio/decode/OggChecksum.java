package org.fretway.audio.decode;

/** The checksum of Ogg pages (RFC 3533, section 6): a CRC-32 from the highest bit on. */
public final class OggChecksum {
  private static final int POLYNOMIAL = 0x04C11DB7;
  private static final int[] TABLE = new int[256];

  static {
    for (int i = 0; i < TABLE.length; i++) {
      int crc = i << 24;
      for (int bit = 0; bit < 8; bit++) {
        crc = crc << 1 ^ (crc < 0 ? POLYNOMIAL : 0);
      }
      TABLE[i] = crc;
    }
  }

  private OggChecksum() {}

  /** Returns the checksum of a page that has zeros in the checksum's place. */
  public static int of(byte[] page, int from, int to) {
    return of(0, page, from, to);
  }

  /** Goes on with a checksum over more bytes. */
  static int of(int before, byte[] bytes, int from, int to) {
    int crc = before;
    for (int i = from; i < to; i++) {
      crc = crc << 8 ^ TABLE[crc >>> 24 ^ (bytes[i] & 0xFF)];
    }
    return crc;
  }
}
