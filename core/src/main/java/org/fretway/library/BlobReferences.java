package org.fretway.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.fretway.storage.BlobStore;
import org.fretway.storage.Database;
import org.hibernate.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps blobs and rows in step. Content is stored before the row that refers to it, and removed
 * only while nobody is between those two steps.
 */
final class BlobReferences {
  private static final Logger LOG = LoggerFactory.getLogger(BlobReferences.class);
  private static final int BATCH = 500;
  private static final List<String> QUERIES =
      List.of(
          "select t.coverBlob from TrackRow t where t.coverBlob in :ids",
          "select t.audioBlob from TrackRow t where t.audioBlob in :ids",
          "select t.previewBlob from TrackRow t where t.previewBlob in :ids",
          "select a.chartBlob from TrackRow t join t.arrangements a where a.chartBlob in :ids",
          "select s.blob from TrackRow t join t.stems s where s.blob in :ids");

  private final Database database;
  private final BlobStore blobs;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  BlobReferences(Database database, BlobStore blobs) {
    this.database = database;
    this.blobs = blobs;
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
    if (ids.isEmpty()) {
      return;
    }
    // Or a power cut could bring back a row whose blob is gone.
    database.flush();
    List<String> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += BATCH) {
      List<String> batch = all.subList(from, Math.min(all.size(), from + BATCH));
      lock.writeLock().lock();
      try {
        List<String> unreferenced = new ArrayList<>(batch);
        unreferenced.removeAll(database.read(session -> referenced(session, batch)));
        unreferenced.forEach(this::remove);
      } finally {
        lock.writeLock().unlock();
      }
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
    } catch (IOException e) {
      LOG.warn("the blob {} is not needed any more, but can't be removed", id, e);
    }
  }
}
