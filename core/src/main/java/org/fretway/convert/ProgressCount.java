package org.fretway.convert;

import java.nio.file.Path;

/** Counts what was read and written of one file, and tells from time to time. */
final class ProgressCount {
  /** As often as anyone can read. */
  private static final long BYTES_BETWEEN = 1 << 20;

  private final ConversionListener listener;
  private final int file;
  private final int files;
  private final String name;
  private long bytes;
  private long told;

  ProgressCount(ConversionListener listener, int file, int files, Path song) {
    this.listener = listener;
    this.file = file;
    this.files = files;
    Path last = song.getFileName();
    this.name = (last == null ? song : last).toString();
  }

  void begin() {
    listener.progress(new ConversionProgress(file, files, name, 0));
  }

  void add(int more) {
    bytes += more;
    if (bytes - told >= BYTES_BETWEEN) {
      told = bytes;
      listener.progress(new ConversionProgress(file, files, name, bytes));
    }
  }
}
