package org.fretway.format.rocksmith;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.fretway.format.FormatException;
import org.fretway.format.reading.ReadContext;

/**
 * The fixed start of an archive, checked. Source of the layout: Rocksmith2014.NET, PSARC Header.
 *
 * @param tocEnd bytes from the start of the file to the end of the table of contents
 * @param entries files in the archive, the list of names included
 * @param blockSize bytes that a block holds when it is unpacked; only the last of a file has fewer
 * @param encrypted whether the table of contents is encrypted
 */
record PsarcHeader(int tocEnd, int entries, int blockSize, boolean encrypted) {
  /** Bytes of the header. */
  static final int LENGTH = 32;

  /** Bytes of an entry of the table of contents. */
  static final int ENTRY_LENGTH = 30;

  private static final int MAJOR_VERSION = 1;
  private static final int ENCRYPTED = 4;
  private static final int NAME_LENGTH = 4;
  private static final int BITS = Byte.SIZE;

  /** Real archives have 64 KiB; a reader keeps one packed and one unpacked block in memory. */
  private static final int MIN_BLOCK_SIZE = 1 << 10;

  private static final int MAX_BLOCK_SIZE = 1 << 22;

  /** An archive of 4 GiB has a hundredth of it. */
  private static final int MAX_TOC_BYTES = 1 << 24;

  /**
   * Reads the header.
   *
   * @param bytes the first {@link #LENGTH} bytes of the file
   * @param fileSize bytes of the file
   * @throws FormatException if it is no archive that can be read
   */
  static PsarcHeader read(ReadContext context, ByteBuffer bytes, long fileSize)
      throws FormatException {
    if (!text(bytes).equals("PSAR")) {
      throw context.broken("", "is no PSARC archive");
    }
    int major = bytes.getShort();
    int minor = bytes.getShort();
    if (major != MAJOR_VERSION) {
      throw context.broken(
          "header", "the archive has version %d.%d; 1.4 is read".formatted(major, minor));
    }
    String packing = text(bytes);
    if (!packing.equals("zlib")) {
      throw context.broken(
          "header",
          "the archive is packed with '%s', which is not read; pack it again with zlib"
              .formatted(context.clean(packing)));
    }
    long tocEnd = Integer.toUnsignedLong(bytes.getInt());
    int entryLength = bytes.getInt();
    long entries = Integer.toUnsignedLong(bytes.getInt());
    long blockSize = Integer.toUnsignedLong(bytes.getInt());
    boolean encrypted = (bytes.getInt() & ENCRYPTED) != 0;
    checkEntries(context, entryLength, entries);
    if (blockSize < MIN_BLOCK_SIZE || blockSize > MAX_BLOCK_SIZE) {
      throw context.broken(
          "header",
          "the blocks have %d bytes; %d to %d are read"
              .formatted(blockSize, MIN_BLOCK_SIZE, MAX_BLOCK_SIZE));
    }
    checkTable(context, tocEnd, entries, fileSize);
    return new PsarcHeader((int) tocEnd, (int) entries, (int) blockSize, encrypted);
  }

  private static void checkEntries(ReadContext context, int entryLength, long entries)
      throws FormatException {
    if (entryLength != ENTRY_LENGTH) {
      throw context.broken(
          "header", "the table of contents has entries of %d bytes, not 30".formatted(entryLength));
    }
    int maxEntries = context.limits().maxEntries();
    if (entries > maxEntries) {
      throw context.broken("", "the archive holds more than %d files".formatted(maxEntries));
    }
    if (entries < 1) {
      throw context.broken("", "the archive holds nothing");
    }
  }

  private static void checkTable(ReadContext context, long tocEnd, long entries, long fileSize)
      throws FormatException {
    long fixed = LENGTH + entries * ENTRY_LENGTH;
    if (tocEnd < fixed || tocEnd > MAX_TOC_BYTES) {
      throw context.broken(
          "header",
          "the table of contents can't have %d bytes with %d files; copy or download it again"
              .formatted(tocEnd, entries));
    }
    if (tocEnd > fileSize) {
      throw context.broken("", "is cut short; copy or download it again");
    }
  }

  /** Returns the bytes that the packed size of a block takes in the table of contents. */
  int sizeWidth() {
    return width(blockSize);
  }

  /** Returns how many blocks hold that many bytes. */
  long blocksOf(long bytes) {
    return (bytes + blockSize - 1) / blockSize;
  }

  /** A full block is written as 0, so that 65536 fits into two bytes. */
  private static int width(int blockSize) {
    return (Integer.SIZE - Integer.numberOfLeadingZeros(blockSize - 1) + BITS - 1) / BITS;
  }

  private static String text(ByteBuffer bytes) {
    byte[] name = new byte[NAME_LENGTH];
    bytes.get(name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }
}
