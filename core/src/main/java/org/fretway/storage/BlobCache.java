package org.fretway.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Blobs that can be made again, as many as there is room for: those go first that were not asked
 * for the longest. The folder may be emptied at any time. Safe for use from several threads.
 */
public final class BlobCache {
  private static final Logger LOG = LoggerFactory.getLogger(BlobCache.class);

  /** A file tells when it was last asked for, but not each time anew. */
  private static final Duration USE_IS_NOTED_AFTER = Duration.ofMinutes(10);

  private final FolderBlobStore blobs;
  private final long limit;
  private final InstantSource clock;

  /** By id, the one that was asked for last at the end; empty until it is first needed. */
  private final Map<String, Kept> kept = new LinkedHashMap<>();

  private boolean listed;
  private long bytes;

  private record Kept(long size, Instant noted) {}

  /**
   * Opens a cache, creating its folder if need be.
   *
   * @param space the room on the folder's disk
   * @param limit how many bytes it keeps; a single need may be larger
   * @throws IOException if the folder can't be written
   */
  public BlobCache(Path folder, DiskSpace space, long limit, InstantSource clock)
      throws IOException {
    this.blobs = new FolderBlobStore(folder, space);
    this.limit = limit;
    this.clock = clock;
  }

  /**
   * Opens a blob for reading at any position; empty if it is not kept.
   *
   * @throws IOException if it is there and can't be read
   */
  public Optional<SeekableByteChannel> open(String id) throws IOException {
    if (!use(id)) {
      return Optional.empty();
    }
    try {
      return Optional.of(blobs.open(id));
    } catch (NoSuchFileException e) {
      forget(id);
      return Optional.empty();
    }
  }

  /**
   * Makes room for so many bytes, as far as that can be made here.
   *
   * @throws DiskFullException if the disk has too little for them even so
   */
  public synchronized void makeRoom(long wanted) throws IOException {
    list();
    while (bytes + wanted > limit && !kept.isEmpty()) {
      deleteOldest();
    }
    while (true) {
      try {
        blobs.space().claim(wanted);
        return;
      } catch (DiskFullException e) {
        if (kept.isEmpty()) {
          throw e;
        }
        deleteOldest();
      }
    }
  }

  /**
   * Keeps everything that the stream has left; room should have been made for it before. The stream
   * is not closed.
   *
   * @throws DiskFullException if there is too little room for it
   * @throws IOException if reading or writing fails
   */
  public ContentHash put(InputStream content) throws IOException {
    String id = blobs.put(content);
    long size = blobs.size(id);
    Instant now = clock.instant();
    note(id, now);
    synchronized (this) {
      list();
      forget(id);
      kept.put(id, new Kept(size, now));
      bytes += size;
    }
    return new ContentHash(id, size);
  }

  /** Removes a blob; nothing happens if it is not kept. */
  public synchronized void delete(String id) throws IOException {
    list();
    forget(id);
    blobs.delete(id);
  }

  private void deleteOldest() {
    Iterator<String> ids = kept.keySet().iterator();
    String oldest = ids.next();
    forget(oldest);
    try {
      blobs.delete(oldest);
    } catch (IOException e) {
      // Somewhere a file that is read can't be removed; the next start counts it again.
      LOG.debug("{} stays for now", oldest, e);
    }
  }

  private synchronized boolean use(String id) throws IOException {
    list();
    Kept blob = kept.remove(id);
    if (blob == null) {
      return false;
    }
    Instant now = clock.instant();
    boolean isOld = Duration.between(blob.noted, now).compareTo(USE_IS_NOTED_AFTER) > 0;
    kept.put(id, isOld ? new Kept(blob.size, now) : blob);
    if (isOld) {
      note(id, now);
    }
    return true;
  }

  private void note(String id, Instant now) {
    try {
      Files.setLastModifiedTime(blobs.path(id), FileTime.from(now));
    } catch (IOException e) {
      LOG.debug("when {} was last asked for is not noted", id, e);
    }
  }

  private synchronized void forget(String id) {
    Kept blob = kept.remove(id);
    if (blob != null) {
      bytes -= blob.size;
    }
  }

  private void list() throws IOException {
    if (listed) {
      return;
    }
    List<Map.Entry<String, Kept>> found = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    blobs.forEach(ids::add);
    for (String id : ids) {
      try {
        BasicFileAttributes file = Files.readAttributes(blobs.path(id), BasicFileAttributes.class);
        found.add(Map.entry(id, new Kept(file.size(), file.lastModifiedTime().toInstant())));
      } catch (NoSuchFileException e) {
        LOG.debug("{} went away", id);
      }
    }
    found.sort(Comparator.comparing(entry -> entry.getValue().noted));
    found.forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    bytes = kept.values().stream().mapToLong(Kept::size).sum();
    listed = true;
  }
}
