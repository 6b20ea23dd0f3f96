package org.fretway.format.rocksmith;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.w3c.dom.Element;

/** Bytes in little-endian order. */
final class SngBuffer {
  private static final byte JUNK = 0x5A;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  SngBuffer int8(int value) {
    out.write(value);
    return this;
  }

  SngBuffer int16(int value) {
    return int8(value).int8(value >> 8);
  }

  SngBuffer int32(int value) {
    return int16(value).int16(value >> 16);
  }

  SngBuffer float32(double value) {
    return int32(Float.floatToIntBits((float) value));
  }

  SngBuffer time(Element element, String name) {
    return float32(SngCompiler.decimal(element, name));
  }

  SngBuffer text(String text, int length) {
    return raw(
        ByteBuffer.allocate(length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(text.getBytes(UTF_8))
            .array());
  }

  SngBuffer junk(int length) {
    byte[] junk = new byte[length];
    Arrays.fill(junk, JUNK);
    return raw(junk);
  }

  SngBuffer zeros(int length) {
    return raw(new byte[length]);
  }

  /** So many empty sections. */
  SngBuffer counts(int sections) {
    return zeros(4 * sections);
  }

  SngBuffer raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
