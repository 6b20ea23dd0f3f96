package org.fretway.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The table at the end of a packed codebook file: the offset of each codebook and of their end as
 * little-endian 32-bit numbers, the last of which is the offset of the table itself (facts from
 * ww2ogg's reader).
 */
final class CodebookTable {
  private CodebookTable() {}

  /** Returns how many codebooks the file has; 0 if it has no such table. */
  static int count(byte[] file) {
    if (file.length < Integer.BYTES) {
      return 0;
    }
    int last = file.length - Integer.BYTES;
    int table = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(last);
    return table >= 0 && table <= last ? (last - table) / Integer.BYTES : 0;
  }
}
