package org.fretway.format.wem;

/**
 * A codebook, read in the short form that Wwise packs or in full, and written in full. The full
 * form is in the Vorbis I specification, section 3.2.1; the short form is known from ww2ogg.
 *
 * @param dimensions values that an entry stands for
 * @param entries how many there are
 * @param hasValues whether entries stand for values, not only for themselves
 */
record Codebook(int dimensions, int entries, boolean hasValues) {
  private static final int SYNC = 0x564342;
  private static final int SYNC_BITS = 24;

  /** What a decoder keeps for each codebook besides its entries, roughly; in bytes. */
  private static final int BASE_BYTES = 4_096;

  private static final int ENTRY_BYTES = 24;
  private static final int VALUE_BYTES = 4;
  private static final int MAX_LENGTH = 32;
  private static final int MAX_PACKED_LENGTH_BITS = 5;

  /** Returns roughly how much memory a decoder needs for it. */
  long decoderBytes() {
    long values = hasValues ? (long) VALUE_BYTES * entries * dimensions : 0;
    return BASE_BYTES + (long) ENTRY_BYTES * entries + values;
  }

  /** Reads the short form. */
  static Codebook unpack(BitReader in, BitWriter out) throws WemException {
    return new Rewriter(in, out).book(in.read(4), in.read(14), true);
  }

  /** Reads the full form. */
  static Codebook copy(BitReader in, BitWriter out) throws WemException {
    if (in.read(SYNC_BITS) != SYNC) {
      throw damaged("start");
    }
    return new Rewriter(in, out).book(in.read(16), in.read(24), false);
  }

  private static WemException damaged(String what) {
    return WemException.broken("is damaged: the %s of a codebook is wrong".formatted(what));
  }

  /** Returns how many bits it takes to write a number (section 9.2.1). */
  static int ilog(int number) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(number);
  }

  /** Returns the largest number whose power by the dimensions does not pass the entries (9.2.3). */
  static int lookupValues(int entries, int dimensions) {
    int values = (int) Math.pow(entries, 1.0 / dimensions);
    while (power(values + 1, dimensions, entries) <= entries) {
      values++;
    }
    while (power(values, dimensions, entries) > entries) {
      values--;
    }
    return values;
  }

  /** Returns a power, or something above the cap where the power is above it. */
  static long power(int base, int exponent, int cap) {
    long power = 1;
    for (int i = 0; i < exponent && base > 1 && power <= cap; i++) {
      power *= base;
    }
    return base == 0 && exponent > 0 ? 0 : power;
  }

  private record Rewriter(BitReader in, BitWriter out) {
    Codebook book(int dimensions, int entries, boolean packed) throws WemException {
      if (dimensions == 0 || entries == 0) {
        throw damaged("size");
      }
      out.write(SYNC, SYNC_BITS);
      out.write(dimensions, 16);
      out.write(entries, 24);
      if (copy(1) == 1) {
        orderedLengths(entries);
      } else {
        lengths(entries, packed);
      }
      int lookup = in.read(packed ? 1 : 4);
      out.write(lookup, 4);
      if (lookup > 2) {
        throw damaged("lookup type");
      }
      if (lookup > 0) {
        values(
            lookup == 1
                ? lookupValues(entries, dimensions)
                : Math.multiplyFull(entries, dimensions));
      }
      return new Codebook(dimensions, entries, lookup > 0);
    }

    private int copy(int bits) throws WemException {
      int value = in.read(bits);
      out.write(value, bits);
      return value;
    }

    /** Codewords form a binary tree: of length n, there is room for 2ⁿ. */
    private void orderedLengths(int entries) throws WemException {
      long room = 1L << MAX_LENGTH;
      int length = copy(5) + 1;
      for (int done = 0; done < entries; length++) {
        int number = copy(ilog(entries - done));
        if (length > MAX_LENGTH || number > entries - done) {
          throw damaged("list of lengths");
        }
        room -= (long) number << (MAX_LENGTH - length);
        done += number;
      }
      if (room < 0) {
        throw damaged("list of lengths");
      }
    }

    private void lengths(int entries, boolean packed) throws WemException {
      int lengthBits = packed ? in.read(3) : 5;
      if (lengthBits == 0 || lengthBits > MAX_PACKED_LENGTH_BITS) {
        throw damaged("length of lengths");
      }
      boolean sparse = copy(1) == 1;
      long room = 1L << MAX_LENGTH;
      for (int i = 0; i < entries; i++) {
        if (!sparse || copy(1) == 1) {
          int length = in.read(lengthBits) + 1;
          out.write(length - 1, 5);
          room -= 1L << (MAX_LENGTH - length);
        }
      }
      if (room < 0) {
        throw damaged("list of lengths");
      }
    }

    private void values(long count) throws WemException {
      copy(32);
      copy(32);
      int valueBits = copy(4) + 1;
      copy(1);
      for (long i = 0; i < count; i++) {
        copy(valueBits);
      }
    }
  }
}
