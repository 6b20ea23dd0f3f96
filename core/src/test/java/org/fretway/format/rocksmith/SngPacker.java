package org.fretway.format.rocksmith;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.Deflater;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Packs compiled charts for tests, with keys that it makes up. */
public final class SngPacker {
  /** Bit of the header's flags. */
  public static final int ENCRYPTED = 1;

  /** Bit of the header's flags. */
  public static final int COMPRESSED = 2;

  private static final int KEY_BYTES = 32;
  private static final int SIGNATURE_BYTES = 56;

  private final byte[] key = new byte[KEY_BYTES];
  private final byte[] iv = new byte[16];

  /** Creates a packer whose key and vector follow from the seed. */
  public SngPacker(long seed) {
    Random random = new Random(seed);
    random.nextBytes(key);
    random.nextBytes(iv);
  }

  /** Returns the key as the user would give it, for both platforms. */
  public RocksmithKeys keys() {
    String hex = HexFormat.of().formatHex(key);
    return RocksmithKeys.parse("{\"sng\": {\"pc\": \"%s\", \"mac\": \"%s\"}}".formatted(hex, hex));
  }

  /** Packs a chart as a game's file has it. */
  public byte[] pack(byte[] plain) {
    return pack(plain, ENCRYPTED | COMPRESSED, plain.length);
  }

  /**
   * Packs a chart.
   *
   * @param flags {@link #ENCRYPTED}, {@link #COMPRESSED}, both or neither
   * @param length what it says that it unpacks to
   */
  public byte[] pack(byte[] plain, int flags, int length) {
    byte[] payload = (flags & COMPRESSED) != 0 ? compress(plain, length) : plain;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(0x4A).putInt(flags).array());
    if ((flags & ENCRYPTED) != 0) {
      out.writeBytes(iv);
      payload = encrypt(payload);
    }
    out.writeBytes(payload);
    out.writeBytes(new byte[SIGNATURE_BYTES]);
    return out.toByteArray();
  }

  private static byte[] compress(byte[] plain, int length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    byte[] buffer = new byte[8192];
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(plain);
      deflater.finish();
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    return out.toByteArray();
  }

  private byte[] encrypt(byte[] payload) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
      return cipher.doFinal(payload);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
