package org.fretway.format.rocksmith;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Takes a trusted archive with a plain table of contents apart, to have real charts to test with.
 */
final class PsarcEntries {
  private static final int HEADER = 32;
  private static final int ENTRY = 30;

  private PsarcEntries() {}

  static Map<String, byte[]> of(Path archive) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(archive));
    int contents = file.getInt(12);
    int count = file.getInt(20);
    int blockSize = file.getInt(24);
    List<Integer> blocks = new ArrayList<>();
    for (int at = HEADER + count * ENTRY; at < contents; at += 2) {
      blocks.add(Short.toUnsignedInt(file.getShort(at)));
    }
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = HEADER + i * ENTRY + 16;
      long length = file.getLong(at + 1) & 0xFF_FFFF_FFFFL;
      long offset = file.getLong(at + 6) & 0xFF_FFFF_FFFFL;
      entries.add(read(file, blocks, file.getInt(at), (int) length, (int) offset, blockSize));
    }
    Map<String, byte[]> named = new TreeMap<>();
    String[] names = new String(entries.getFirst(), UTF_8).split("\n", -1);
    for (int i = 0; i < names.length; i++) {
      named.put(names[i].strip(), entries.get(i + 1));
    }
    return named;
  }

  private static byte[] read(
      ByteBuffer file, List<Integer> blocks, int first, int length, int offset, int blockSize) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = offset;
    for (int block = first; out.size() < length; block++) {
      int size = blocks.get(block) == 0 ? blockSize : blocks.get(block);
      byte[] stored = new byte[size];
      file.get(at, stored);
      out.writeBytes(stored[0] == 0x78 ? inflate(stored, blockSize) : stored);
      at += size;
    }
    return out.toByteArray();
  }

  private static byte[] inflate(byte[] stored, int blockSize) {
    byte[] plain = new byte[blockSize];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(stored);
      int length = inflater.inflate(plain);
      return ByteBuffer.allocate(length).put(plain, 0, length).array();
    } catch (DataFormatException e) {
      return stored;
    }
  }
}
