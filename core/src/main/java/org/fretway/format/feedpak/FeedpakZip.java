package org.fretway.format.feedpak;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fretway.format.FormatException;
import org.fretway.format.Limits;
import org.fretway.format.PackageSink;

/**
 * The zip archive of a feedpak while it is written: the same bytes for the same files, and never
 * more than a reader accepts. Closing it completes the archive and leaves the stream open.
 */
final class FeedpakZip implements PackageSink, AutoCloseable {
  /** The earliest date that a zip archive can state; when it was packed is nobody's business. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final int BUFFER_BYTES = 1 << 16;

  private final Path song;
  private final Limits limits;
  private final FeedpakWriter.Watch watch;
  private final ZipOutputStream zip;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int entries;
  private long total;

  FeedpakZip(Path song, Limits limits, OutputStream out, FeedpakWriter.Watch watch) {
    this.song = song;
    this.limits = limits;
    this.watch = watch;
    this.zip = new ZipOutputStream(new OpenEnded(out), StandardCharsets.UTF_8);
  }

  @Override
  public void text(String path, Body body) throws IOException {
    ZipEntry entry = entry(path, ZipEntry.DEFLATED);
    zip.putNextEntry(entry);
    body.writeTo(new Counted(path));
    zip.closeEntry();
    if (entry.getSize() > limits.ratioFreeBytes()
        && entry.getSize() / entry.getCompressedSize() > limits.maxCompressionRatio()) {
      throw broken(path, "repeats itself so much that no reader would take it for music");
    }
  }

  @Override
  public void media(String path, Content content) throws IOException {
    // An entry that is stored has to say its size and checksum before its first byte.
    CRC32 checksum = new CRC32();
    long size = 0;
    try (InputStream in = content.open()) {
      for (int read = read(in); read >= 0; read = read(in)) {
        checksum.update(buffer, 0, read);
        size += read;
        count(path, read);
      }
    }
    ZipEntry entry = entry(path, ZipEntry.STORED);
    entry.setSize(size);
    entry.setCrc(checksum.getValue());
    zip.putNextEntry(entry);
    copy(path, content, entry);
    zip.closeEntry();
  }

  private void copy(String path, Content content, ZipEntry entry) throws IOException {
    CRC32 checksum = new CRC32();
    long left = entry.getSize();
    try (InputStream in = content.open()) {
      for (int read = read(in); read >= 0 && left >= 0; read = read(in)) {
        left -= read;
        checksum.update(buffer, 0, read);
        if (left >= 0) {
          zip.write(buffer, 0, read);
        }
      }
    }
    if (left != 0 || checksum.getValue() != entry.getCrc()) {
      throw broken(path, "changed while it was read; try again");
    }
  }

  private int read(InputStream in) throws IOException {
    int read = in.read(buffer);
    watch.read(Math.max(0, read));
    return read;
  }

  private ZipEntry entry(String path, int method) throws FormatException {
    entries++;
    if (entries > limits.maxEntries() || path.length() > limits.maxNameLength()) {
      throw broken(path, "is one file too many, or its name is too long, for any reader");
    }
    ZipEntry entry = new ZipEntry(path);
    entry.setMethod(method);
    entry.setTimeLocal(ENTRY_TIME);
    return entry;
  }

  private void count(String path, long bytes) throws FormatException {
    total += bytes;
    if (total > limits.maxTotalBytes()) {
      throw broken(
          path,
          "makes the song bigger than the %d bytes that are read"
              .formatted(limits.maxTotalBytes()));
    }
  }

  private FormatException broken(String path, String problem) {
    return new FormatException(song, path, problem);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** The body of a file that is compressed. */
  private final class Counted extends OutputStream {
    private final String path;

    Counted(String path) {
      this.path = path;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      count(path, length);
      watch.read(length);
      zip.write(bytes, offset, length);
    }
  }

  /** Lets the archive end without ending what it is written to. */
  private static final class OpenEnded extends FilterOutputStream {
    OpenEnded(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
