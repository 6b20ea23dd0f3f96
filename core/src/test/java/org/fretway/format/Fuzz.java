package org.fretway.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What the fuzz tests of all readers share: how a good file is damaged, and what a reader may do
 * with it. Each test has a fixed seed; {@code -Pfuzz} tries many more.
 */
public final class Fuzz {
  /** The seed of every fuzz test. */
  public static final String SEED = "20261125";

  private static final int MAX_DAMAGES = 6;
  private static final int MAX_JUNK = 4096;
  private static final List<Integer> EXTREMES =
      List.of(0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xFFFF, 0x10000, 0x7FFF_FFF0, 256);

  private Fuzz() {}

  /** Reading that is being tried. */
  @FunctionalInterface
  public interface Reading {
    /** Reads all that there is to read. */
    void run() throws IOException;
  }

  /**
   * Returns damaged copies of a file: bits flipped, numbers made extreme, parts cut, moved or put
   * in.
   */
  public static Arbitrary<byte[]> damaged(byte[] good) {
    return damage()
        .list()
        .ofMinSize(1)
        .ofMaxSize(MAX_DAMAGES)
        .map(
            damages -> {
              byte[] bytes = good.clone();
              for (Damage damage : damages) {
                bytes = damage.applyTo(bytes);
              }
              return bytes;
            });
  }

  /** Returns bytes that are no file at all. */
  public static Arbitrary<byte[]> junk() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(MAX_JUNK);
  }

  /**
   * Reads, and accepts success or one error that names the file.
   *
   * @param file what the error must be about
   */
  public static void songOrFormatException(Path file, Reading reading) throws IOException {
    try {
      reading.run();
    } catch (FormatException e) {
      assertThat(e.file()).isEqualTo(file);
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  /** One thing done to a file; the place is a share of its length, so that it fits any. */
  private record Damage(Kind kind, double place, int value, double length) {
    byte[] applyTo(byte[] bytes) {
      if (bytes.length == 0) {
        return bytes;
      }
      int at = (int) (place * (bytes.length - 1));
      int end = Math.min(bytes.length, at + 1 + (int) (length * bytes.length));
      byte[] changed = bytes.clone();
      switch (kind) {
        case FLIP -> changed[at] ^= (byte) (1 << (value & 7));
        case BYTE -> changed[at] = (byte) value;
        case BIG_ENDIAN -> putInt(changed, at, value);
        case LITTLE_ENDIAN -> putInt(changed, at, Integer.reverseBytes(value));
        case CUT -> changed = Arrays.copyOf(changed, at);
        case REMOVE ->
            changed = join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
        case REPEAT ->
            changed = join(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
      }
      return changed;
    }

    private static void putInt(byte[] bytes, int at, int value) {
      if (at + Integer.BYTES <= bytes.length) {
        ByteBuffer.wrap(bytes).putInt(at, value);
      }
    }

    private static byte[] join(byte[] first, byte[] second) {
      return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }
  }

  private enum Kind {
    FLIP,
    BYTE,
    BIG_ENDIAN,
    LITTLE_ENDIAN,
    CUT,
    REMOVE,
    REPEAT
  }

  private static Arbitrary<Damage> damage() {
    Arbitrary<Integer> values = Arbitraries.oneOf(Arbitraries.of(EXTREMES), Arbitraries.integers());
    // Headers and tables are at the start, so half of the damage is done there.
    Arbitrary<Double> places =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(0, 1), Arbitraries.doubles().between(0, 0.02));
    Arbitrary<Double> lengths = Arbitraries.doubles().between(0, 0.2);
    return Combinators.combine(Arbitraries.of(Kind.class), places, values, lengths).as(Damage::new);
  }
}
