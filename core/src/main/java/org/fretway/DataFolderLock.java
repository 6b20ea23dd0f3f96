package org.fretway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a data folder for one process. The operating system lets go of it when the process ends,
 * however it ends.
 */
final class DataFolderLock implements AutoCloseable {
  private static final String FILE = "fretway.lock";

  private final FileChannel channel;

  private DataFolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Creates the folder if need be and takes it. */
  static DataFolderLock acquire(Path dataDir) throws FretwayException {
    try {
      DataFolder.create(dataDir);
      FileChannel channel =
          FileChannel.open(
              dataDir.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (lock(channel) != null) {
          return new DataFolderLock(channel);
        }
      } catch (IOException e) {
        channel.close();
        throw e;
      }
      channel.close();
      throw new DataFolderInUseException(dataDir);
    } catch (IOException e) {
      throw notWritable(dataDir, e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another Fretway of this very process has it.
      return null;
    }
  }

  static FretwayException notWritable(Path dataDir, IOException cause) {
    return new FretwayException(
        "Fretway can't write to its data folder "
            + dataDir
            + "; make it writable or choose another with --data-dir.",
        cause);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
