package org.fretway.format.rocksmith;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fretway.format.FormatException;
import org.fretway.format.reading.ReadContext;

/** The inflated bytes of a compiled chart, little-endian; nothing is read past their end. */
final class SngBytes {
  private final ReadContext context;
  private final String place;
  private final ByteBuffer bytes;
  private String section = "the start";

  /**
   * Creates it, at the start.
   *
   * @param place name of the file in the song, for errors
   */
  SngBytes(ReadContext context, String place, byte[] bytes) {
    this.context = context;
    this.place = place;
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Reads one thing of a section. */
  @FunctionalInterface
  interface Entry<T> {
    T read() throws FormatException;
  }

  /**
   * Reads a section: a number, and then so many things.
   *
   * @param name for errors
   * @param entryBytes the least that one of them takes up
   */
  <T> List<T> section(String name, int entryBytes, Entry<T> entry) throws FormatException {
    section = name;
    int count = count(entryBytes);
    List<T> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entries.add(entry.read());
      // An entry may have sections of its own.
      section = name;
    }
    return entries;
  }

  /** Goes past a section of things that are all as long. */
  void skipSection(String name, int entryBytes) throws FormatException {
    section = name;
    skip(count(entryBytes) * entryBytes);
  }

  private int count(int entryBytes) throws FormatException {
    int count = int32();
    if (count < 0 || count > bytes.remaining() / entryBytes) {
      throw context.broken(
          place,
          "is damaged: it says that it has %s entries in %s, which is more than fit into it"
              .formatted(Integer.toUnsignedString(count), section));
    }
    return count;
  }

  int int8() throws FormatException {
    need(Byte.BYTES);
    return bytes.get();
  }

  int int16() throws FormatException {
    need(Short.BYTES);
    return bytes.getShort();
  }

  int int32() throws FormatException {
    need(Integer.BYTES);
    return bytes.getInt();
  }

  double float32() throws FormatException {
    need(Float.BYTES);
    return bytes.getFloat();
  }

  /** Reads a time or a length of time, in seconds. */
  double time() throws FormatException {
    return Milliseconds.round(float32());
  }

  /** Reads a text that takes up a fixed number of bytes and ends at the first zero. */
  String text(int length) throws FormatException {
    need(length);
    byte[] text = new byte[length];
    bytes.get(text);
    int end = 0;
    while (end < length && text[end] != 0) {
      end++;
    }
    return context.clean(new String(text, 0, end, StandardCharsets.UTF_8));
  }

  void skip(int count) throws FormatException {
    need(count);
    bytes.position(bytes.position() + count);
  }

  /** Returns how many bytes are left. */
  int remaining() {
    return bytes.remaining();
  }

  private void need(int count) throws FormatException {
    if (bytes.remaining() < count) {
      throw context.broken(place, "is damaged: it ends in the middle of %s".formatted(section));
    }
  }
}
