package org.fretway.diagnostics;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The log files of a data folder; the newest of them, and of each its newest part. */
final class LogFolder {
  static final int MAX_FILES = 5;
  static final long MAX_FILE_BYTES = 2L << 20;

  private static final String NAMES = "*.log";

  private final Path folder;

  LogFolder(Path folder) {
    this.folder = folder;
  }

  /** Returns the newest files, the newest first; none if there is no such folder. */
  List<Path> newest() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAMES)) {
      for (Path file : files) {
        addTo(found, file);
      }
    }
    return found.stream().map(Found::file).toList();
  }

  private record Found(Path file, long modified) {}

  /**
   * Adds a file and keeps the newest; one that a log has just been moved away from is not there.
   */
  private static void addTo(List<Found> found, Path file) {
    try {
      var attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isRegularFile()) {
        found.add(new Found(file, attributes.lastModifiedTime().toMillis()));
        found.sort(Comparator.comparing(Found::modified).reversed().thenComparing(Found::file));
        if (found.size() > MAX_FILES) {
          found.removeLast();
        }
      }
    } catch (IOException _) {
      // As if it had not been listed.
    }
  }

  /** Opens the newest part of a file, from the beginning of a line on. */
  static Reader openEnd(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    try {
      long start = Math.max(0, channel.size() - MAX_FILE_BYTES);
      channel.position(start);
      InputStream in = new Limited(Channels.newInputStream(channel), MAX_FILE_BYTES);
      if (start > 0) {
        skipLine(in);
      }
      return new InputStreamReader(in, StandardCharsets.UTF_8);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Half a line could hold half a name, which would not be found. */
  private static void skipLine(InputStream in) throws IOException {
    int read = in.read();
    while (read >= 0 && read != '\n') {
      read = in.read();
    }
  }

  /** A log may grow faster than it is read. */
  private static final class Limited extends FilterInputStream {
    private long left;

    Limited(InputStream in, long limit) {
      super(in);
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int read = left > 0 ? super.read() : -1;
      left -= read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int read = super.read(buffer, offset, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }
  }
}
