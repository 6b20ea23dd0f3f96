package org.fretway.audio.decode;

/** The bits of a Vorbis packet, least significant first (Vorbis I specification, section 2). */
final class PacketBits {
  private final byte[] packet;
  private long position;

  PacketBits(byte[] packet) {
    this.packet = packet;
  }

  /** Reads an unsigned number of up to 31 bits. */
  int read(int bits) throws AudioFormatException {
    skip(bits);
    int value = 0;
    long start = position - bits;
    for (int i = 0; i < bits; i++) {
      long bit = start + i;
      value |= (packet[(int) (bit >> 3)] >> (bit & 7) & 1) << i;
    }
    return value;
  }

  boolean flag() throws AudioFormatException {
    return read(1) == 1;
  }

  /** Reads a number that must lie below a bound. */
  int below(int bound, int bits, String what) throws AudioFormatException {
    int value = read(bits);
    if (value >= bound) {
      throw damaged(what);
    }
    return value;
  }

  void skip(long bits) throws AudioFormatException {
    position += bits;
    if (bits < 0 || position > 8L * packet.length) {
      throw new AudioFormatException("A header of the Vorbis stream ends too early.");
    }
  }

  static AudioFormatException damaged(String what) {
    return new AudioFormatException("The Vorbis stream's headers are damaged: " + what + ".");
  }

  /** Returns how many bits it takes to write a number (section 9.2.1). */
  static int ilog(int number) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(number);
  }
}
