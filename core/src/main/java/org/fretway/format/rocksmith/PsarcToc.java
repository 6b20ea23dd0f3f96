package org.fretway.format.rocksmith;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.fretway.format.FormatException;
import org.fretway.format.reading.ReadContext;

/**
 * The table of contents of an archive: where its files are, and the sizes of their blocks. Source
 * of the layout: Rocksmith2014.NET, PSARC Entry.
 */
final class PsarcToc {
  private static final int DIGEST_LENGTH = 16;
  private static final int WORD_BITS = 32;

  private final PsarcHeader header;
  private final int[] blockSizes;
  private final List<PsarcEntry> entries;

  private PsarcToc(PsarcHeader header, int[] blockSizes, List<PsarcEntry> entries) {
    this.header = header;
    this.blockSizes = blockSizes;
    this.entries = entries;
  }

  /** An entry as it is written, before anything is known of it. */
  private record Raw(long firstBlock, long length, long offset) {
    static Raw read(ByteBuffer toc) {
      toc.position(toc.position() + DIGEST_LENGTH);
      return new Raw(Integer.toUnsignedLong(toc.getInt()), fiveBytes(toc), fiveBytes(toc));
    }

    private static long fiveBytes(ByteBuffer toc) {
      long high = Byte.toUnsignedLong(toc.get());
      return high << WORD_BITS | Integer.toUnsignedLong(toc.getInt());
    }

    /**
     * Returns whether this is an entry of such an archive. The file's size does not count, so that
     * an archive that was cut short is not taken for one with another key. Of random bytes less
     * than one in a thousand passes.
     */
    boolean isPlausible(PsarcHeader header, int blocks) {
      return offset >= header.tocEnd()
          && firstBlock <= blocks
          && firstBlock + header.blocksOf(length) <= blocks;
    }
  }

  /** Decrypts a table of contents in place (AES-256-CFB128). */
  static void decrypt(byte[] toc, RocksmithKeys.Archive keys) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CFB/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(keys.key(), "AES"),
          new IvParameterSpec(keys.iv()));
      cipher.doFinal(toc, 0, toc.length, toc);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES", e);
    }
  }

  /**
   * Returns whether a decrypted table makes sense. The key decides over every entry, damage only
   * over some, so most of them have to.
   */
  static boolean fits(PsarcHeader header, byte[] bytes) {
    ByteBuffer toc = ByteBuffer.wrap(bytes);
    int blocks = blocks(header, bytes);
    int plausible = 0;
    for (int i = 0; i < header.entries(); i++) {
      if (Raw.read(toc).isPlausible(header, blocks)) {
        plausible++;
      }
    }
    return 2 * plausible >= header.entries();
  }

  /**
   * Reads a table that is not, or no longer, encrypted.
   *
   * @throws FormatException if an entry can't be true, or breaks a limit
   */
  static PsarcToc read(ReadContext context, PsarcHeader header, byte[] bytes, long fileSize)
      throws FormatException {
    ByteBuffer toc = ByteBuffer.wrap(bytes);
    int blocks = blocks(header, bytes);
    List<Raw> raw = new ArrayList<>();
    long total = 0;
    for (int i = 0; i < header.entries(); i++) {
      Raw entry = Raw.read(toc);
      if (!entry.isPlausible(header, blocks)) {
        throw damaged(context, i, "lies outside the archive; copy or download it again");
      }
      total += entry.length;
      if (total > context.limits().maxTotalBytes()) {
        throw context.broken(
            "",
            "the archive unpacks to more than %d bytes"
                .formatted(context.limits().maxTotalBytes()));
      }
      raw.add(entry);
    }
    int[] sizes = blockSizes(header, toc, blocks);
    List<PsarcEntry> entries = new ArrayList<>();
    for (Raw entry : raw) {
      long stored = stored(header, sizes, entry);
      if (entry.offset + stored > fileSize) {
        throw damaged(
            context,
            entries.size(),
            "lies beyond the end of the archive, which may be cut short; copy or download it"
                + " again");
      }
      entries.add(new PsarcEntry("", (int) entry.firstBlock, entry.length, entry.offset, stored));
    }
    return new PsarcToc(header, sizes, List.copyOf(entries));
  }

  private static FormatException damaged(ReadContext context, int entry, String problem) {
    return context.broken("table of contents, entry " + entry, problem);
  }

  private static int blocks(PsarcHeader header, byte[] toc) {
    return (toc.length - header.entries() * PsarcHeader.ENTRY_LENGTH) / header.sizeWidth();
  }

  private static int[] blockSizes(PsarcHeader header, ByteBuffer toc, int blocks) {
    int[] sizes = new int[blocks];
    for (int i = 0; i < blocks; i++) {
      int size = 0;
      for (int b = 0; b < header.sizeWidth(); b++) {
        size = size << Byte.SIZE | Byte.toUnsignedInt(toc.get());
      }
      sizes[i] = size == 0 ? header.blockSize() : size;
    }
    return sizes;
  }

  private static long stored(PsarcHeader header, int[] sizes, Raw entry) {
    long stored = 0;
    int end = (int) (entry.firstBlock + header.blocksOf(entry.length));
    for (int i = (int) entry.firstBlock; i < end; i++) {
      stored += sizes[i];
    }
    return stored;
  }

  /** Returns the files in their order, the list of names first; none has its name yet. */
  List<PsarcEntry> entries() {
    return entries;
  }

  /** Returns the bytes that a block takes in the archive, {@link #blockSize()} at most. */
  int storedSize(int block) {
    return blockSizes[block];
  }

  /** Returns the bytes of a block when it is unpacked. */
  int blockSize() {
    return header.blockSize();
  }
}
