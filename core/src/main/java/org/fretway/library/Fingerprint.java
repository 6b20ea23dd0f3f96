package org.fretway.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.fretway.storage.ContentHash;

/**
 * Says in short what a song file holds, so that it is known again under another name. Of a large
 * file it reads the ends and some pieces between: an archive has a table of its content with
 * checksums at one end, so that no change of it goes unseen, and a drive on the network is not read
 * twice.
 */
final class Fingerprint {
  private static final String VERSION = "1-";
  private static final int HASH_BYTES = 28;
  private static final int WHOLE_BYTES = 256 * 1024;
  private static final int END_BYTES = 64 * 1024;
  private static final int PIECES = 8;
  private static final int PIECE_BYTES = 8 * 1024;

  /** Of a song that is a folder, so many files are read; of the others the size counts. */
  private static final int FILES_READ = 256;

  private static final int MAX_ENTRIES = 20_000;

  private final MessageDigest digest = ContentHash.sha256();
  private final ByteBuffer buffer = ByteBuffer.allocate(END_BYTES);

  private Fingerprint() {}

  /**
   * Reads it.
   *
   * @param song a file or a folder
   * @return at most 64 characters
   * @throws IOException if it can't be read
   */
  static String of(Path song) throws IOException {
    Fingerprint fingerprint = new Fingerprint();
    if (Files.isDirectory(song)) {
      fingerprint.addFolder(Files.isSymbolicLink(song) ? song.toRealPath() : song);
    } else {
      fingerprint.addFile(song);
    }
    byte[] hash = fingerprint.digest.digest();
    return VERSION + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
  }

  private void addFolder(Path folder) throws IOException {
    int read = 0;
    List<Path> entries = Trees.entries(folder, MAX_ENTRIES);
    for (Path entry : entries.stream().sorted().toList()) {
      add(folder.relativize(entry).toString().replace('\\', '/'));
      if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        if (read < FILES_READ) {
          addFile(entry);
        } else {
          add(Long.toString(Files.size(entry)));
        }
        read++;
      }
    }
  }

  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private void addFile(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      long size = channel.size();
      add(Long.toString(size));
      if (size <= WHOLE_BYTES) {
        add(channel, 0, size);
        return;
      }
      add(channel, 0, END_BYTES);
      for (int i = 1; i <= PIECES; i++) {
        add(channel, size / (PIECES + 1) * i, PIECE_BYTES);
      }
      add(channel, size - END_BYTES, END_BYTES);
    }
  }

  private void add(SeekableByteChannel channel, long from, long bytes) throws IOException {
    channel.position(from);
    long left = bytes;
    while (left > 0) {
      buffer.clear().limit((int) Math.min(left, buffer.capacity()));
      int length = channel.read(buffer);
      if (length < 0) {
        return; // It is being changed, which its stamp tells.
      }
      digest.update(buffer.flip());
      left -= length;
    }
  }
}
