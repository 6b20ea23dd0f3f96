package org.fretway.format.wem;

/**
 * The first header of a Vorbis stream (Vorbis I specification, section 4.2.2).
 *
 * @param channels of the sound
 * @param sampleRate frames a second
 * @param bitRate bits a second on the whole; 0 = not said
 * @param shortExponent power of two that is the length of a short block
 * @param longExponent power of two that is the length of a long block
 */
record VorbisIdentification(
    int channels, int sampleRate, int bitRate, int shortExponent, int longExponent) {
  /** The type of a header, and the word that all have. */
  static final int START_BYTES = 7;

  private static final int IDENTIFICATION = 1;
  private static final int COMMENTS = 3;
  private static final int MIN_EXPONENT = 6;
  private static final int MAX_EXPONENT = 13;
  private static final String VENDOR = "Fretway, from Wwise";

  /** Makes it of what Wwise says elsewhere. */
  static VorbisIdentification of(WemFile file, VorbisChunk chunk) throws WemException {
    long bitRate = (long) Byte.SIZE * file.bytesPerSecond();
    return new VorbisIdentification(
            file.channels(),
            file.sampleRate(),
            bitRate < 0 || bitRate > Integer.MAX_VALUE ? 0 : (int) bitRate,
            chunk.shortBlock(),
            chunk.longBlock())
        .checked();
  }

  /** Reads a header that was kept as a whole. */
  static VorbisIdentification of(WemFile file, byte[] packet) throws WemException {
    BitReader bits = new BitReader(packet, START_BYTES, packet.length);
    bits.read(32);
    int channels = bits.read(8);
    int sampleRate = bits.read(32);
    bits.read(32);
    int bitRate = bits.read(32);
    bits.read(32);
    if (channels != file.channels() || sampleRate != file.sampleRate()) {
      throw WemException.broken("contradicts itself on its channels or sample rate");
    }
    return new VorbisIdentification(
            channels, sampleRate, Math.max(0, bitRate), bits.read(4), bits.read(4))
        .checked();
  }

  private VorbisIdentification checked() throws WemException {
    if (shortExponent < MIN_EXPONENT
        || longExponent > MAX_EXPONENT
        || shortExponent > longExponent) {
      throw WemException.broken("is damaged: its block sizes are wrong");
    }
    return this;
  }

  int shortBlock() {
    return 1 << shortExponent;
  }

  int longBlock() {
    return 1 << longExponent;
  }

  /** Returns the header. */
  byte[] packet() {
    BitWriter out = new BitWriter();
    out.header(IDENTIFICATION);
    out.write(0, 32);
    out.write(channels, 8);
    out.write(sampleRate, 32);
    out.write(0, 32);
    out.write(bitRate, 32);
    out.write(0, 32);
    out.write(shortExponent, 4);
    out.write(longExponent, 4);
    out.write(1, 1);
    return out.toBytes();
  }

  /** Returns a second header, which says nothing (section 5). */
  static byte[] comments() {
    BitWriter out = new BitWriter();
    out.header(COMMENTS);
    out.write(VENDOR.length(), 32);
    out.text(VENDOR);
    out.write(0, 32);
    out.write(1, 1);
    return out.toBytes();
  }
}
