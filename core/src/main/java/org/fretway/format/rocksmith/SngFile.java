package org.fretway.format.rocksmith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.fretway.format.FormatException;
import org.fretway.format.Shortfall;
import org.fretway.format.reading.BoundedInputStream;
import org.fretway.format.reading.ReadContext;

/**
 * Unpacks compiled charts (SNG): a header of a magic number and flags, and then, with the
 * platform's key, AES-256 in counter mode over a length and a zlib stream. A signature may follow;
 * nothing needs it. Source of the layout: Rocksmith2014.NET.
 */
final class SngFile {
  private static final int MAGIC = 0x4A;
  private static final int ENCRYPTED = 1;
  private static final int COMPRESSED = 2;
  private static final int HEADER_BYTES = 8;
  private static final int IV_BYTES = 16;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int ZLIB_HEADER_BYTES = 2;

  /** A beat is the first thing in a chart; an entry takes up so much. */
  private static final int BEAT_BYTES = 16;

  private final ReadContext context;
  private final String place;

  private SngFile(ReadContext context, String place) {
    this.context = context;
    this.place = place;
  }

  /**
   * Unpacks a chart.
   *
   * @param place name of the file in the song, for errors
   * @param packed read to its end, not closed
   * @param platform whose key it is encrypted with
   * @return the plain chart
   * @throws FormatException if it is no such file, is damaged, or breaks a limit; with its
   *     shortfall if its key is missing or does not fit
   */
  static byte[] unpack(
      ReadContext context,
      String place,
      InputStream packed,
      Optional<RocksmithKeys> keys,
      Platform platform)
      throws IOException {
    return new SngFile(context, place).unpack(packed, keys, platform);
  }

  private byte[] unpack(InputStream packed, Optional<RocksmithKeys> keys, Platform platform)
      throws IOException {
    int max = (int) context.limits().maxJsonBytes();
    byte[] file = packed.readNBytes(max);
    if (packed.read() >= 0) {
      throw BoundedInputStream.tooBig(context, place, max);
    }
    ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (file.length < HEADER_BYTES || header.getInt() != MAGIC) {
      throw context.broken(place, "is no compiled chart");
    }
    int flags = header.getInt();
    boolean encrypted = (flags & ENCRYPTED) != 0;
    byte[] payload =
        encrypted
            ? decrypt(file, key(keys, platform))
            : Arrays.copyOfRange(file, HEADER_BYTES, file.length);
    boolean compressed = (flags & COMPRESSED) != 0;
    if (encrypted && !(compressed ? isCompressed(payload) : isPlain(payload))) {
      throw lacking("The key given for charts does not fit; correct it in Settings, Formats.");
    }
    return compressed ? inflate(payload) : payload;
  }

  private byte[] key(Optional<RocksmithKeys> keys, Platform platform) throws FormatException {
    Optional<byte[]> key = keys.flatMap(given -> given.charts(platform));
    if (key.isEmpty()) {
      throw lacking("The chart is encrypted; give the key of charts in Settings, Formats.");
    }
    return key.get();
  }

  private FormatException lacking(String sentence) {
    return FormatException.lacking(
        context.file(), place, new Shortfall(Shortfall.Need.KEYS, sentence));
  }

  private byte[] decrypt(byte[] file, byte[] key) throws FormatException {
    int start = HEADER_BYTES + IV_BYTES;
    if (file.length < start) {
      throw context.broken(place, "is damaged: it ends in its header");
    }
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new IvParameterSpec(file, HEADER_BYTES, IV_BYTES));
      return cipher.doFinal(file, start, file.length - start);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES in counter mode", e);
    }
  }

  /** Tells the right key from a wrong one, which leaves nothing that looks like this. */
  private boolean isCompressed(byte[] payload) {
    if (payload.length < Integer.BYTES + ZLIB_HEADER_BYTES) {
      return false;
    }
    long length = Integer.toUnsignedLong(inflatedLength(payload));
    int method = payload[Integer.BYTES] & 0xFF;
    int check = payload[Integer.BYTES + 1] & 0xFF;
    // RFC 1950, 2.2: deflate, a window of up to 32 KiB, no dictionary, a multiple of 31.
    return length <= context.limits().maxJsonBytes()
        && (method & 0x0F) == 8
        && method >> 4 <= 7
        && (check & 0x20) == 0
        && (method << 8 | check) % 31 == 0;
  }

  private static boolean isPlain(byte[] payload) {
    if (payload.length < Integer.BYTES) {
      return false;
    }
    int beats = inflatedLength(payload);
    return beats >= 0 && beats <= payload.length / BEAT_BYTES;
  }

  private static int inflatedLength(byte[] payload) {
    return ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  private byte[] inflate(byte[] payload) throws FormatException {
    if (payload.length < Integer.BYTES) {
      throw damaged("it ends in its header");
    }
    long length = Integer.toUnsignedLong(inflatedLength(payload));
    if (length > context.limits().maxJsonBytes()) {
      throw BoundedInputStream.tooBig(context, place, context.limits().maxJsonBytes());
    }
    ByteArrayOutputStream inflated = new ByteArrayOutputStream();
    long total = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(payload, Integer.BYTES, payload.length - Integer.BYTES);
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        total += count;
        // Any more than was said is enough to know; so nothing grows beyond the limit.
        if (count == 0 || total > length) {
          break;
        }
        inflated.write(buffer, 0, count);
      }
      if (!inflater.finished() || total != length) {
        throw damaged("it does not unpack to the %d bytes that it should".formatted(length));
      }
    } catch (DataFormatException e) {
      throw context.broken(place, "is damaged: it can't be unpacked; copy the song again", e);
    }
    return inflated.toByteArray();
  }

  private FormatException damaged(String how) {
    return context.broken(place, "is damaged: %s; copy the song again".formatted(how));
  }
}
