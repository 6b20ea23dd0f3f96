package org.fretway.format.rocksmith;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes archives for tests and benchmarks, a block at a time, so that they may be big. The names
 * are the first file unless they are given.
 */
public final class PsarcFixture {
  /** Bytes of a block. */
  public static final int BLOCK = 65_536;

  private static final int HEADER = 32;
  private static final int ENTRY = 30;

  private final List<File> files = new ArrayList<>();
  private Optional<RocksmithKeys> keys = Optional.empty();
  private Optional<byte[]> names = Optional.empty();

  /** How the blocks of a file are kept. */
  public enum Packing {
    /** Deflated where that makes them smaller. */
    ZLIB,
    /** As they are. */
    STORED,
    /** By turns. */
    BY_TURNS
  }

  private record File(String path, Packing packing, long length, Supplier<InputStream> content) {}

  private record Written(String path, int firstBlock, long length, long offset) {}

  /** Returns keys that nobody else has. */
  public static RocksmithKeys keys(long seed) {
    return RocksmithKeys.parse(
        """
        {"archive": {"key": "%s", "iv": "%s"}, "sng": {"pc": "%s", "mac": "%s"}}
        """
            .formatted(hex(seed, 32), hex(seed + 1, 16), hex(seed + 2, 32), hex(seed + 3, 32)));
  }

  private static String hex(long seed, int bytes) {
    byte[] random = new byte[bytes];
    new Random(seed).nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** Encrypts the table of contents. */
  public PsarcFixture encrypted(RocksmithKeys with) {
    keys = Optional.of(with);
    return this;
  }

  /** Adds a text file. */
  public PsarcFixture file(String path, String text) {
    return file(path, text.getBytes(UTF_8));
  }

  /** Adds a file. */
  public PsarcFixture file(String path, byte[] content) {
    return file(path, Packing.ZLIB, content);
  }

  /** Adds a file. */
  public PsarcFixture file(String path, Packing packing, byte[] content) {
    return file(path, packing, content.length, () -> new ByteArrayInputStream(content));
  }

  /**
   * Adds a file that is made while it is written.
   *
   * @param length bytes that {@code content} gives
   */
  public PsarcFixture file(
      String path, Packing packing, long length, Supplier<InputStream> content) {
    files.add(new File(path, packing, length, content));
    return this;
  }

  /** Takes files away whose path ends so. */
  public PsarcFixture without(String ending) {
    files.removeIf(file -> file.path.endsWith(ending));
    return this;
  }

  /** Gives a list of names that need not be true. */
  public PsarcFixture names(String list) {
    names = Optional.of(list.getBytes(UTF_8));
    return this;
  }

  /** Writes the archive and returns its path. */
  public Path write(Path path) throws IOException {
    byte[] list =
        names.orElseGet(
            () -> files.stream().map(File::path).collect(Collectors.joining("\n")).getBytes(UTF_8));
    List<File> all = new ArrayList<>();
    all.add(new File("", Packing.ZLIB, list.length, () -> new ByteArrayInputStream(list)));
    all.addAll(files);
    long blocks = all.stream().mapToLong(file -> (file.length + BLOCK - 1) / BLOCK).sum();
    int tocEnd = Math.toIntExact(HEADER + (long) all.size() * ENTRY + blocks * Short.BYTES);
    try (FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.position(tocEnd);
      List<Written> written = new ArrayList<>();
      List<Integer> sizes = new ArrayList<>();
      for (File file : all) {
        written.add(new Written(file.path, sizes.size(), file.length, channel.position()));
        append(channel, file, sizes);
      }
      writeFully(channel.position(0), header(tocEnd, all.size()));
      writeFully(channel, ByteBuffer.wrap(crypt(toc(tocEnd, written, sizes), Cipher.ENCRYPT_MODE)));
    }
    return path;
  }

  private ByteBuffer header(int tocEnd, int entries) {
    return ByteBuffer.allocate(HEADER)
        .put("PSAR".getBytes(UTF_8))
        .putShort((short) 1)
        .putShort((short) 4)
        .put("zlib".getBytes(UTF_8))
        .putInt(tocEnd)
        .putInt(ENTRY)
        .putInt(entries)
        .putInt(BLOCK)
        .putInt(keys.isPresent() ? 4 : 0)
        .flip();
  }

  private static byte[] toc(int tocEnd, List<Written> written, List<Integer> sizes) {
    ByteBuffer toc = ByteBuffer.allocate(tocEnd - HEADER);
    for (Written file : written) {
      toc.put(md5(file.path)).putInt(file.firstBlock);
      toc.put((byte) (file.length >> 32)).putInt((int) file.length);
      toc.put((byte) (file.offset >> 32)).putInt((int) file.offset);
    }
    sizes.forEach(size -> toc.putShort((short) (int) size));
    return toc.array();
  }

  private static byte[] md5(String path) {
    try {
      return path.isEmpty()
          ? new byte[16]
          : MessageDigest.getInstance("MD5").digest(path.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] crypt(byte[] toc, int mode) {
    return keys.flatMap(RocksmithKeys::archive).map(key -> crypt(toc, key, mode)).orElse(toc);
  }

  /** Encrypts or decrypts a table of contents. */
  static byte[] crypt(byte[] toc, RocksmithKeys.Archive key, int mode) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CFB/NoPadding");
      cipher.init(mode, new SecretKeySpec(key.key(), "AES"), new IvParameterSpec(key.iv()));
      return cipher.doFinal(toc);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void append(FileChannel channel, File file, List<Integer> sizes)
      throws IOException {
    byte[] packed = new byte[BLOCK];
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (InputStream in = file.content.get()) {
      for (long left = file.length; left > 0; ) {
        byte[] block = in.readNBytes((int) Math.min(BLOCK, left));
        left -= block.length;
        boolean deflate =
            file.packing == Packing.ZLIB
                || (file.packing == Packing.BY_TURNS && sizes.size() % 2 == 0);
        deflater.reset();
        deflater.setInput(block);
        deflater.finish();
        int length = deflate ? deflater.deflate(packed) : 0;
        boolean smaller = deflate && deflater.finished() && length < block.length;
        byte[] kept = smaller ? Arrays.copyOf(packed, length) : block;
        writeFully(channel, ByteBuffer.wrap(kept));
        sizes.add(kept.length % BLOCK);
      }
    } finally {
      deflater.end();
    }
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
