package org.fretway.storage;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a part of a disk free: what takes much room is refused while small writes, such as scores,
 * still go on, and the database, which closes itself when it can't write, is not driven to that.
 * Safe for several threads.
 */
public final class DiskSpace {
  /** What stays free unless it is configured otherwise, in bytes. */
  public static final long DEFAULT_RESERVE = 64L << 20;

  /** What one write of the database may need at most, with the tidying that H2 does beside it. */
  private static final long DATABASE_WRITE = 4L << 20;

  private static final long UNKNOWN = Long.MAX_VALUE;
  private static final Duration TRUSTED_FOR = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);

  private final LongSupplier measure;
  private final long reserve;
  private final long trustedForNanos;
  private boolean measured;
  private long measuredAtNanos;
  private long left;

  private DiskSpace(LongSupplier measure, long reserve, Duration trustedFor) {
    this.measure = measure;
    this.reserve = reserve;
    this.trustedForNanos = trustedFor.toNanos();
  }

  /**
   * Watches the disk that a folder is on.
   *
   * @param folder must be there
   * @param reserve how many bytes are to stay free
   */
  public static DiskSpace of(Path folder, long reserve) {
    return new DiskSpace(() -> usable(folder), reserve, TRUSTED_FOR);
  }

  /** As {@link #of}, with something else that tells how many bytes are free, each time anew. */
  public static DiskSpace measuredBy(LongSupplier usable, long reserve) {
    return new DiskSpace(usable, reserve, Duration.ZERO);
  }

  private static long usable(Path folder) {
    try {
      FileStore disk = Files.getFileStore(folder);
      long usable = disk.getUsableSpace();
      // Some network disks don't know their size, and very large ones overflow.
      return usable < 0 || disk.getTotalSpace() <= 0 ? UNKNOWN : usable;
    } catch (IOException e) {
      LOG.debug("it can't be told how much room there is for {}", folder, e);
      return UNKNOWN;
    }
  }

  /**
   * Says that so many bytes are about to be written.
   *
   * @throws DiskFullException if that would leave less than the reserve
   */
  public void claim(long bytes) throws DiskFullException {
    take(bytes, reserve);
  }

  /**
   * Says that the database is about to write, which may use the reserve up.
   *
   * @throws DiskFullException if so little is left that it could fail half way
   */
  synchronized void claimForDatabase() throws DiskFullException {
    // Always measured: another program can fill a disk in less than a second, and H2 that meets its
    // end half way may leave threads spinning that were about to use it.
    measured = false;
    take(0, Math.min(reserve, DATABASE_WRITE));
  }

  private synchronized void take(long bytes, long toStayFree) throws DiskFullException {
    boolean trusted = measured && System.nanoTime() - measuredAtNanos < trustedForNanos;
    if (!trusted || left - bytes < toStayFree) {
      left = measure.getAsLong();
      measured = true;
      measuredAtNanos = System.nanoTime();
    }
    if (left - bytes < toStayFree) {
      throw new DiskFullException();
    }
    left -= bytes;
  }
}
