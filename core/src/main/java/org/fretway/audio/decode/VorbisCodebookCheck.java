package org.fretway.audio.decode;

/** Checks the codebooks in a Vorbis setup header (Vorbis I specification, section 3.2.1). */
final class VorbisCodebookCheck {
  private static final int CODEBOOK_SYNC = 0x564342;

  /** Sums of codebooks in songs stay far below a megabyte. */
  private static final long MAX_CODEBOOK_BYTES = 4 << 20;

  /** What the decoder keeps for each codebook besides its entries, roughly. */
  private static final int CODEBOOK_BYTES = 4_096;

  private static final int ENTRY_BYTES = 24;
  private static final int VALUE_BYTES = 4;

  private final PacketBits bits;
  private long bytes;

  VorbisCodebookCheck(PacketBits bits) {
    this.bits = bits;
  }

  /** Checks the codebook that comes next. */
  void next() throws AudioFormatException {
    if (bits.read(24) != CODEBOOK_SYNC) {
      throw PacketBits.damaged("start of a codebook");
    }
    int dimensions = bits.read(16);
    int entries = bits.read(24);
    if (dimensions == 0 || entries == 0) {
      throw PacketBits.damaged("empty codebook");
    }
    bytes += CODEBOOK_BYTES + (long) ENTRY_BYTES * entries;
    checkMemory();
    codewords(entries);
    int lookup = bits.below(3, 4, "lookup type");
    if (lookup > 0) {
      bytes += (long) VALUE_BYTES * entries * dimensions;
      checkMemory();
      bits.skip(64);
      int valueBits = bits.read(4) + 1;
      bits.skip(1);
      long values = lookup == 1 ? lookupValues(entries, dimensions) : (long) entries * dimensions;
      bits.skip(values * valueBits);
    }
  }

  private void checkMemory() throws AudioFormatException {
    if (bytes > MAX_CODEBOOK_BYTES) {
      throw PacketBits.damaged("codebooks of more than %d bytes".formatted(MAX_CODEBOOK_BYTES));
    }
  }

  /** Codewords form a binary tree: of length n, there is room for 2ⁿ (section 3.2.1). */
  private void codewords(int entries) throws AudioFormatException {
    long room = 1L << 32;
    if (bits.flag()) {
      int length = bits.read(5) + 1;
      for (int i = 0; i < entries; length++) {
        int number = bits.below(entries - i + 1, PacketBits.ilog(entries - i), "codewords");
        if (length > 32) {
          throw PacketBits.damaged("codewords");
        }
        room -= (long) number << (32 - length);
        i += number;
      }
    } else {
      boolean sparse = bits.flag();
      for (int i = 0; i < entries; i++) {
        if (!sparse || bits.flag()) {
          room -= 1L << (31 - bits.read(5));
        }
      }
    }
    if (room < 0) {
      throw PacketBits.damaged("codewords");
    }
  }

  /** The largest number whose power by the dimensions does not pass the entries (9.2.3). */
  private static long lookupValues(int entries, int dimensions) {
    double values = Math.floor(Math.pow(entries, 1.0 / dimensions));
    while (Math.pow(values + 1, dimensions) <= entries) {
      values++;
    }
    while (Math.pow(values, dimensions) > entries) {
      values--;
    }
    return (long) values;
  }
}
