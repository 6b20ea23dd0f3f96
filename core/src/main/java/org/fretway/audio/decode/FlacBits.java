package org.fretway.audio.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The bits of a FLAC frame, most significant first (RFC 9639, section 5). */
final class FlacBits {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes = {};
  private int next;
  private int end;

  /** Bits that come next, from the highest on; beyond {@link #cached} they are not yet counted. */
  private long cache;

  private int cached;

  /** Starts at a byte; what is read ends before another. */
  void start(byte[] file, int from, int to) {
    bytes = file;
    next = from;
    end = to;
    cache = 0;
    cached = 0;
  }

  private void refill() throws AudioFormatException {
    if (end - next >= Long.BYTES) {
      cache |= (long) LONG.get(bytes, next) >>> cached;
      int taken = (Long.SIZE - cached) >> 3;
      next += taken;
      cached += taken << 3;
      return;
    }
    if (next >= end) {
      throw new AudioFormatException("A FLAC frame ends too early.");
    }
    while (cached <= Long.SIZE - 8 && next < end) {
      cache |= (bytes[next] & 0xFFL) << (Long.SIZE - 8 - cached);
      next++;
      cached += 8;
    }
  }

  /** Reads an unsigned number of up to 32 bits. */
  long read(int bits) throws AudioFormatException {
    if (bits == 0) {
      return 0;
    }
    while (cached < bits) {
      refill();
    }
    long value = cache >>> (Long.SIZE - bits);
    cache <<= bits;
    cached -= bits;
    return value;
  }

  /** Reads a number in two's complement, of up to 33 bits. */
  long readSigned(int bits) throws AudioFormatException {
    if (bits == 0) {
      return 0;
    }
    while (cached < bits) {
      refill();
    }
    long value = cache >> (Long.SIZE - bits);
    cache <<= bits;
    cached -= bits;
    return value;
  }

  /** Counts zeros up to a one, which is taken too. */
  int unary() throws AudioFormatException {
    int zeros = 0;
    while (true) {
      if (cached == 0) {
        refill();
      }
      int leading = Long.numberOfLeadingZeros(cache);
      if (leading < cached) {
        cache = leading == Long.SIZE - 1 ? 0 : cache << (leading + 1);
        cached -= leading + 1;
        return zeros + leading;
      }
      zeros += cached;
      cache = 0;
      cached = 0;
    }
  }

  /** Reads numbers in Rice code (section 9.2.5), the low bits of each plain. */
  void readRice(long[] values, int from, int to, int lowBits) throws AudioFormatException {
    for (int i = from; i < to; i++) {
      long folded = (long) unary() << lowBits | read(lowBits);
      values[i] = folded >>> 1 ^ -(folded & 1);
    }
  }

  /** Goes to the next whole byte and returns where that is. */
  int align() {
    return next - cached / 8;
  }
}
