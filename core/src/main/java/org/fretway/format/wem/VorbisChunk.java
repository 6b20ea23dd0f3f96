package org.fretway.format.wem;

import java.nio.ByteBuffer;

/**
 * What Wwise says of a Vorbis stream. The chunk's length tells which of its generations it is;
 * lengths and offsets are known from ww2ogg.
 *
 * @param sampleCount frames of the whole sound
 * @param setupOffset where the setup header is (or the first of three), in bytes from the start of
 *     the sound
 * @param soundOffset where the first sound packet is, likewise
 * @param packetHeaderBytes what comes before each packet: its length in 2 or 4 bytes, and 4 bytes
 *     of granule position unless there are but 2 in all
 * @param hasAllHeaders whether all three Vorbis headers are there, and block sizes in the first
 * @param shortBlock power of two that is the length of a short block; 0 where not said here
 * @param longBlock power of two that is the length of a long block; 0 where not said here
 * @param hint of whether sound packets were stripped, should they not tell themselves
 */
record VorbisChunk(
    long sampleCount,
    long setupOffset,
    long soundOffset,
    int packetHeaderBytes,
    boolean hasAllHeaders,
    int shortBlock,
    int longBlock,
    Stripping hint) {

  /** Whether Wwise left out the type and the windows at the start of each sound packet. */
  enum Stripping {
    NEVER,
    UNLIKELY,
    LIKELY
  }

  /** Reads the chunk. */
  static VorbisChunk of(ByteBuffer chunk) throws WemException {
    return switch (chunk.limit()) {
      case 0x28, 0x2C -> read(chunk, 0x18, 8, 0);
      case 0x2A -> read(chunk, 0x10, 2, 0x28);
      case 0x32, 0x34 -> read(chunk, 0x18, 6, 0x30);
      default ->
          throw WemException.broken(
              "has a Vorbis description of %d bytes, which is of no known kind"
                  .formatted(chunk.limit()));
    };
  }

  private static VorbisChunk read(
      ByteBuffer chunk, int offsets, int packetHeaderBytes, int blockSizes) {
    return new VorbisChunk(
        Integer.toUnsignedLong(chunk.getInt(0)),
        Integer.toUnsignedLong(chunk.getInt(offsets)),
        Integer.toUnsignedLong(chunk.getInt(offsets + 4)),
        packetHeaderBytes,
        blockSizes == 0,
        blockSizes == 0 ? 0 : chunk.get(blockSizes),
        blockSizes == 0 ? 0 : chunk.get(blockSizes + 1),
        packetHeaderBytes == 2 ? hint(chunk.getInt(4)) : Stripping.NEVER);
  }

  /** The second number of the chunk was seen to be one of these where packets are as they were. */
  private static Stripping hint(int number) {
    return switch (number) {
      case 0x4A, 0x4B, 0x69, 0x70 -> Stripping.UNLIKELY;
      default -> Stripping.LIKELY;
    };
  }
}
