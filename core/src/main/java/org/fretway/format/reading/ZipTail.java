package org.fretway.format.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Looks at the end record of a zip archive before the archive is opened, because opening it loads
 * its whole directory into memory. Source of the layout: PKWARE APPNOTE.TXT, 4.3.16.
 */
final class ZipTail {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int MAX_COMMENT = 0xFFFF;
  private static final int COUNT_OFFSET = 10;
  private static final int DIRECTORY_SIZE_OFFSET = 12;

  /** Fixed part of a directory entry (46 bytes), with room for times, owners and a comment. */
  private static final int DIRECTORY_ENTRY_LENGTH = 1024;

  private ZipTail() {}

  /**
   * Checks that the directory is there and no bigger than it may be.
   *
   * @throws org.fretway.format.FormatException if it isn't
   */
  static void check(ReadContext context, Path path) throws IOException {
    ByteBuffer tail = read(context, path);
    int end = tail.limit() - END_LENGTH;
    while (end >= 0 && tail.getInt(end) != END_SIGNATURE) {
      end--;
    }
    if (end < 0) {
      throw context.broken(
          "", "is no complete zip archive; it may be cut short: copy or download it again");
    }
    int count = Short.toUnsignedInt(tail.getShort(end + COUNT_OFFSET));
    long size = Integer.toUnsignedLong(tail.getInt(end + DIRECTORY_SIZE_OFFSET));
    int maxEntries = context.limits().maxEntries();
    // Both fields are all ones in a zip64 archive, which no song needs.
    if (count > maxEntries || size > (long) maxEntries * DIRECTORY_ENTRY_LENGTH) {
      throw context.broken("", "the archive holds more than %d files".formatted(maxEntries));
    }
  }

  private static ByteBuffer read(ReadContext context, Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      int length = (int) Math.min(channel.size(), END_LENGTH + MAX_COMMENT);
      ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
      long start = channel.size() - length;
      while (tail.hasRemaining() && channel.read(tail, start + tail.position()) >= 0) {
        // A channel may give less than was asked for.
      }
      return tail.flip();
    } catch (AccessDeniedException e) {
      throw context.broken("", "can't be read; give yourself permission to read it", e);
    }
  }
}
