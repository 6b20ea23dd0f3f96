package org.fretway.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.fretway.storage.BlobStore;
import org.fretway.storage.Database;
import org.hibernate.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps blobs and rows in step. Content is stored before the row that refers to it, and removed
 * only while nobody is between those two steps. Only covers are needed: all else is in the songs'
 * files.
 */
final class BlobReferences {
  private static final Logger LOG = LoggerFactory.getLogger(BlobReferences.class);
  private static final int BATCH = 500;
  private static final List<String> QUERIES =
      List.of(
          "select t.coverBlob from TrackRow t where t.coverBlob in :ids",
          "select e.coverBlob from TrackEditRow e where e.coverBlob in :ids",
          "select e.fileCoverBlob from TrackEditRow e where e.fileCoverBlob in :ids");

  private final Database database;
  private final BlobStore blobs;
  private final Removal removed;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /**
   * Creates the references of a library.
   *
   * @param removed told of each blob that is removed
   */
  BlobReferences(Database database, BlobStore blobs, Removal removed) {
    this.database = database;
    this.blobs = blobs;
    this.removed = removed;
  }

  /** Told of what is removed. */
  @FunctionalInterface
  interface Removal {
    void accept(String id) throws IOException;
  }

  @FunctionalInterface
  interface Storing<T> {
    T store() throws IOException;
  }

  /** Runs work that stores content and then the rows that refer to it. */
  <T> T storing(Storing<T> work) throws IOException {
    lock.readLock().lock();
    try {
      return work.store();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Removes those of the blobs that no row refers to. */
  void removeUnreferenced(Collection<String> ids) {
    List<String> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += BATCH) {
      removeBatch(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
  }

  /**
   * Removes all blobs that no row refers to.
   *
   * @return how many were removed
   * @throws IOException if the store can't be read
   */
  int removeAllUnreferenced() throws IOException {
    List<String> batch = new ArrayList<>(BATCH);
    int[] count = {0};
    blobs.forEach(
        id -> {
          batch.add(id);
          if (batch.size() == BATCH) {
            count[0] += removeBatch(batch);
            batch.clear();
          }
        });
    return count[0] + (batch.isEmpty() ? 0 : removeBatch(batch));
  }

  private int removeBatch(List<String> batch) {
    lock.writeLock().lock();
    try {
      Set<String> unreferenced = new HashSet<>(batch);
      database.read(session -> referenced(session, batch)).forEach(unreferenced::remove);
      if (!unreferenced.isEmpty()) {
        // Or a power cut could bring back a row whose blob is gone.
        database.flush();
        unreferenced.forEach(this::remove);
      }
      return unreferenced.size();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private static List<String> referenced(Session session, List<String> ids) {
    return QUERIES.stream()
        .flatMap(
            query ->
                session
                    .createSelectionQuery(query, String.class)
                    .setParameterList("ids", ids)
                    .getResultStream())
        .toList();
  }

  private void remove(String id) {
    try {
      blobs.delete(id);
      removed.accept(id);
    } catch (IOException e) {
      LOG.warn("the blob {} is not needed any more, but can't be removed", id, e);
    }
  }
}
