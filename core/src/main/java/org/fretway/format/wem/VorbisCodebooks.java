package org.fretway.format.wem;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.fretway.format.reading.Sha256;

/**
 * The codebooks that Wwise Vorbis leaves out of its files, as the user gave them. The file has the
 * packed codebooks one after the other, then where each begins (32-bit little-endian numbers); the
 * last number is where these begin. The form is known from ww2ogg, where the file is called {@code
 * packed_codebooks_aoTuV_603.bin}.
 */
public final class VorbisCodebooks {
  /** The largest file that can be codebooks: over ten times the size of the known ones. */
  public static final int MAX_BYTES = 1 << 20;

  /** Songs refer to codebooks with numbers of ten bits. */
  private static final int MAX_COUNT = 1 << 10;

  private final byte[] file;
  private final int[] offsets;

  private VorbisCodebooks(byte[] file, int[] offsets) {
    this.file = file;
    this.offsets = offsets;
  }

  /**
   * Reads a packed codebook file.
   *
   * @throws IllegalArgumentException if it is none; the message is one plain sentence
   */
  public static VorbisCodebooks of(byte[] file) {
    if (file.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "It has more than %d bytes, as no file of codebooks does.".formatted(MAX_BYTES));
    }
    byte[] copy = file.clone();
    int[] offsets = offsets(copy);
    for (int i = 0; i < offsets.length - 1; i++) {
      check(copy, offsets, i);
    }
    return new VorbisCodebooks(copy, offsets);
  }

  private static int[] offsets(byte[] file) {
    int table = file.length < Integer.BYTES ? -1 : number(file, file.length - Integer.BYTES);
    int tableBytes = file.length - table;
    // Even a single codebook takes two numbers: where it begins, and where it ends.
    if (table < 0
        || tableBytes < 2 * Integer.BYTES
        || tableBytes % Integer.BYTES != 0
        || tableBytes / Integer.BYTES - 1 > MAX_COUNT) {
      throw new IllegalArgumentException(
          "It is no file of packed codebooks: its last four bytes do not lead to a table.");
    }
    int[] offsets = new int[tableBytes / Integer.BYTES];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = number(file, table + i * Integer.BYTES);
      // Rising up to the last, which is the table itself, they all lie in the data.
      if (i == 0 ? offsets[i] < 0 : offsets[i] <= offsets[i - 1]) {
        throw new IllegalArgumentException(
            "It is no file of packed codebooks: its table is not in order.");
      }
    }
    return offsets;
  }

  private static int number(byte[] file, int at) {
    return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
  }

  private static void check(byte[] file, int[] offsets, int index) {
    BitReader bits = new BitReader(file, offsets[index], offsets[index + 1]);
    try {
      Codebook.unpack(bits, new BitWriter());
    } catch (WemException e) {
      throw new IllegalArgumentException(
          "Codebook %d of %d in it can't be read.".formatted(index + 1, offsets.length - 1), e);
    }
    // A codebook that fills its last byte is followed by an empty one.
    if (!bits.atLastByte() && !endsOnFullByte(bits, offsets, index)) {
      throw new IllegalArgumentException(
          "Codebook %d of %d in it has another size than its contents."
              .formatted(index + 1, offsets.length - 1));
    }
  }

  private static boolean endsOnFullByte(BitReader bits, int[] offsets, int index) {
    return bits.bitsRead() == (long) Byte.SIZE * (offsets[index + 1] - offsets[index] - 1);
  }

  /** Returns how many codebooks there are, at least one. */
  public int count() {
    return offsets.length - 1;
  }

  /** Returns the bits of a packed codebook; empty if there is none of that number. */
  Optional<BitReader> packed(int id) {
    return id < count()
        ? Optional.of(new BitReader(file, offsets[id], offsets[id + 1]))
        : Optional.empty();
  }

  /** Returns a hash of the file. */
  public byte[] fingerprint() {
    return Sha256.of(file);
  }
}
