package org.fretway.format.wem;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A small Vorbis stream of noise, composed by hand: four codebooks, one floor, one residue, two
 * coupled channels, short and long blocks. Each part can be had as the specification has it and as
 * Wwise strips it.
 */
final class VorbisFixture {
  static final int CHANNELS = 2;
  static final int SAMPLE_RATE = 48_000;
  static final int SHORT_EXPONENT = 8;
  static final int LONG_EXPONENT = 11;

  /** Long and short blocks come again in the same order after so many. */
  private static final int PERIOD = 16;

  private static final int ONE = 788 << 21 | 1;
  private static final int MINUS_ONE = ONE | 1 << 31;

  /** The books in the file; those of the stream are others of them, in another order. */
  private static final List<Book> FILE =
      List.of(Book.SPARSE, Book.VALUES, Book.CLASSES, Book.FLOOR, Book.SPARSE);

  private static final List<Book> STREAM =
      List.of(Book.FLOOR, Book.CLASSES, Book.VALUES, Book.SPARSE);
  private static final int PARTITIONS = 4;
  private static final int VECTORS = 8;
  private static final int VALUE_ENTRIES = 9;
  private static final int SHORTER_ENTRIES = 7;

  private VorbisFixture() {}

  /** Kinds of codebooks, which between them have all that a codebook can have. */
  private enum Book {
    FLOOR,
    CLASSES,
    VALUES,
    SPARSE;

    void write(BitWriter out, boolean packed) {
      int entries =
          switch (this) {
            case FLOOR -> 128;
            case CLASSES -> 2;
            case VALUES -> VALUE_ENTRIES;
            case SPARSE -> 5;
          };
      if (!packed) {
        out.write(0x564342, 24);
      }
      out.write(this == VALUES ? 2 : 1, packed ? 4 : 16);
      out.write(entries, packed ? 14 : 24);
      out.write(this == VALUES ? 1 : 0, 1);
      if (this == VALUES) {
        // Seven entries of three bits, two of four.
        out.write(2, 5);
        out.write(SHORTER_ENTRIES, 4);
        out.write(VALUE_ENTRIES - SHORTER_ENTRIES, 2);
      } else {
        lengths(out, entries, packed);
      }
      out.write(this == VALUES ? 1 : 0, packed ? 1 : 4);
      if (this == VALUES) {
        out.write(MINUS_ONE, 32);
        out.write(ONE, 32);
        out.write(1, 4);
        out.write(0, 1);
        for (int i = 0; i < 3; i++) {
          out.write(i, 2);
        }
      }
    }

    private void lengths(BitWriter out, int entries, boolean packed) {
      if (packed) {
        out.write(4, 3);
      }
      out.write(this == SPARSE ? 1 : 0, 1);
      for (int i = 0; i < entries; i++) {
        boolean used = this != SPARSE || i == 1 || i == 3;
        if (this == SPARSE) {
          out.write(used ? 1 : 0, 1);
        }
        if (used) {
          out.write(this == FLOOR ? 6 : 0, packed ? 4 : 5);
        }
      }
    }
  }

  /** Returns the packed codebook file. */
  static byte[] codebookFile() {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>();
    for (Book book : FILE) {
      offsets.add(data.size());
      BitWriter bits = new BitWriter();
      book.write(bits, true);
      data.writeBytes(bits.toBytes());
    }
    offsets.add(data.size());
    ByteBuffer file =
        ByteBuffer.allocate(data.size() + Integer.BYTES * offsets.size())
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(data.toByteArray());
    offsets.forEach(file::putInt);
    return file.array();
  }

  static byte[] identification() {
    BitWriter out = new BitWriter();
    out.header(1);
    out.write(0, 32);
    out.write(CHANNELS, 8);
    out.write(SAMPLE_RATE, 32);
    out.write(0, 32);
    out.write(8 * WemFixture.BYTES_PER_SECOND, 32);
    out.write(0, 32);
    out.write(SHORT_EXPONENT | LONG_EXPONENT << 4, 8);
    out.write(1, 1);
    return out.toBytes();
  }

  /** Returns the setup header in a form, with the start that all headers have where it is whole. */
  static byte[] setup(SetupForm form, boolean withStart) {
    BitWriter out = new BitWriter();
    if (withStart) {
      out.header(5);
    }
    out.write(STREAM.size() - 1, 8);
    for (Book book : STREAM) {
      switch (form.books()) {
        case NUMBERS -> out.write(FILE.indexOf(book), 10);
        case PACKED -> book.write(out, true);
        case FULL -> book.write(out, false);
      }
    }
    if (form.times()) {
      out.write(0, 6 + 16);
    }
    out.write(0, 6);
    constant(out, form, 1, 16);
    floor(out);
    out.write(0, 6);
    residue(out, form);
    out.write(0, 6);
    constant(out, form, 0, 16);
    // One part, one pair of coupled channels.
    out.write(0, 1);
    out.write(1, 1);
    out.write(0, 8);
    out.write(0b10, 2);
    out.write(0, 2);
    out.write(0, 3 * 8);
    out.write(1, 6);
    for (int mode = 0; mode < 2; mode++) {
      out.write(mode, 1);
      constant(out, form, 0, 32);
      out.write(0, 8);
    }
    constant(out, form, 1, 1);
    return out.toBytes();
  }

  private static void constant(BitWriter out, SetupForm form, int value, int bits) {
    if (!form.stripped()) {
      out.write(value, bits);
    }
  }

  private static void floor(BitWriter out) {
    out.write(1, 5);
    out.write(0, 4);
    // Two positions a partition, one book for both, the first.
    out.write(1, 3);
    out.write(0, 2);
    out.write(1, 8);
    out.write(0, 2);
    out.write(7, 4);
    out.write(32, 7);
    out.write(64, 7);
  }

  private static void residue(BitWriter out, SetupForm form) {
    out.write(1, form.stripped() ? 2 : 16);
    out.write(0, 24);
    out.write(PARTITIONS * 2 * VECTORS, 24);
    out.write(2 * VECTORS - 1, 24);
    out.write(1, 6);
    out.write(1, 8);
    out.write(0, 4);
    out.write(1, 4);
    out.write(2, 8);
  }

  /** Returns whether a block is long; those before the first and after the last are said to be. */
  static boolean isLong(int index, int count) {
    return index < 0 || index >= count || index % PERIOD < 5 || index % PERIOD > 8;
  }

  /** Returns how many samples are complete after a packet: half of each block and its neighbour. */
  static long granule(int index, int count) {
    long twice = 2 * blocks(index + 1) - block(0, count) - block(index, count);
    return twice / 4;
  }

  /** Returns the lengths of the first so many blocks together. */
  private static long blocks(int number) {
    int rest = number % PERIOD;
    long ofPeriods = number / PERIOD * sum(PERIOD);
    return ofPeriods + sum(rest);
  }

  private static long sum(int number) {
    return IntStream.range(0, number).mapToLong(index -> block(index, PERIOD)).sum();
  }

  private static int block(int index, int count) {
    return 1 << (isLong(index, count) ? LONG_EXPONENT : SHORT_EXPONENT);
  }

  /** Returns a sound packet of a stream of so many. */
  static byte[] packet(int index, int count, boolean stripped) {
    BitWriter out = new BitWriter();
    if (!stripped) {
      out.write(0, 1);
    }
    boolean isLong = isLong(index, count);
    out.write(isLong ? 1 : 0, 1);
    if (isLong && !stripped) {
      out.write(isLong(index - 1, count) ? 1 : 0, 1);
      out.write(isLong(index + 1, count) ? 1 : 0, 1);
    }
    Random random = new Random(index);
    for (int channel = 0; channel < CHANNELS; channel++) {
      out.write(1, 1);
      out.write(150 + random.nextInt(50), 8);
      out.write(100 + random.nextInt(50), 8);
      codeword(out, random.nextInt(40), 7);
      codeword(out, random.nextInt(40), 7);
    }
    for (int partition = 0; partition < PARTITIONS; partition++) {
      boolean[] sounds = new boolean[CHANNELS];
      for (int channel = 0; channel < CHANNELS; channel++) {
        sounds[channel] = random.nextBoolean();
        out.write(sounds[channel] ? 1 : 0, 1);
      }
      for (boolean sound : sounds) {
        for (int vector = 0; sound && vector < VECTORS; vector++) {
          int entry = random.nextInt(VALUE_ENTRIES);
          boolean shorter = entry < SHORTER_ENTRIES;
          codeword(out, shorter ? entry : entry + SHORTER_ENTRIES, shorter ? 3 : 4);
        }
      }
    }
    return out.toBytes();
  }

  /** Codewords are written from their most significant bit on. */
  private static void codeword(BitWriter out, int word, int length) {
    out.write(Integer.reverse(word) >>> (Integer.SIZE - length), length);
  }
}
