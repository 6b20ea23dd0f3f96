package org.fretway.library;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.fretway.library.index.Snapshot;
import org.fretway.library.index.Snapshots;
import org.fretway.storage.Database;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index of the library, from its opening to its end. Hibernate Search writes to it what
 * transactions change, before they return. In the background it is opened, made anew where it is
 * missing or damaged, and brought in step with the database where it may not be: after the program
 * was killed, or when something went wrong. Until it is ready, the database answers instead. Safe
 * for several threads.
 */
final class LibraryIndex implements AutoCloseable {
  static final String NAME = "songs";

  private static final Logger LOG = LoggerFactory.getLogger(LibraryIndex.class);
  private static final Duration STATUS_IS_GATHERED_FOR = Duration.ofMillis(200);
  private static final long FIRST_PAUSE_MILLIS = 1000;
  private static final long LONGEST_PAUSE_MILLIS = 60_000;
  private static final int MANY = 10_000;

  private final Database database;
  private final SearchMapping mapping;
  private final IndexFolder folder;
  private final Snapshots snapshots;
  private final Coalescer statusChanges =
      new Coalescer("fretway-index-status", STATUS_IS_GATHERED_FOR);
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("fretway-index").factory());

  /** Grows with everything after which the index may not say what the database does. */
  private final AtomicLong troubles = new AtomicLong();

  private volatile IndexStatus status = IndexStatus.of(IndexStatus.State.OPENING);
  private boolean opened;
  private volatile boolean suspect;
  private volatile boolean closing;
  private long pauseMillis;

  /** Opens the index of a database in the background. */
  LibraryIndex(Database database) {
    this.database = database;
    this.mapping = database.searched();
    this.folder = new IndexFolder(database);
    this.snapshots = new Snapshots(this::reader);
    database.onIndexTrouble(this::failed);
    thread.execute(this::bringInStep);
  }

  private IndexReader reader() {
    return scope().extension(LuceneExtension.get()).openIndexReader();
  }

  private SearchScope<TrackRow> scope() {
    return mapping.scope(TrackRow.class);
  }

  /** Returns how far it is. */
  IndexStatus status() {
    return status;
  }

  /** Runs a listener after the status has changed, until what is returned is closed. */
  AutoCloseable onStatus(Runnable listener) {
    return statusChanges.add(listener);
  }

  private void setStatus(IndexStatus now) {
    status = now;
    statusChanges.changed();
  }

  boolean isReady() {
    return status.state() == IndexStatus.State.READY;
  }

  /**
   * Asks the index, or the database while the index is not ready or turns out to be damaged.
   *
   * @param byIndex asks the songs as they are now; it has them until it returns
   */
  <T> T ask(Function<Snapshot, T> byIndex, Supplier<T> byDatabase) {
    if (!isReady()) {
      return byDatabase.get();
    }
    try (Snapshot now = snapshots.now()) {
      return byIndex.apply(now);
    } catch (IOException | RuntimeException e) {
      suspect = true;
      failed(e);
      return byDatabase.get();
    }
  }

  private void failed(Throwable failure) {
    troubles.incrementAndGet();
    if (isReady()) {
      LOG.warn("the search index may have missed changes: {}", failure.toString());
      LOG.debug("it is brought in step again", failure);
      setStatus(IndexStatus.of(IndexStatus.State.WAITING));
      later();
    } else {
      LOG.debug("the search index has trouble", failure);
    }
  }

  private void later() {
    CompletableFuture.delayedExecutor(pauseMillis, TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              if (!closing) {
                thread.execute(this::bringInStep);
              }
            });
  }

  private void bringInStep() {
    if (closing) {
      return;
    }
    long before = troubles.get();
    try {
      if (!isTrusted()) {
        catchUp();
      }
      if (closing) {
        return;
      }
      if (troubles.get() == before) {
        pauseMillis = 0;
        setStatus(IndexStatus.of(IndexStatus.State.READY));
        if (troubles.get() == before) {
          return;
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("the search index can't be brought in step yet: {}", e.toString());
      LOG.debug("that is tried again by and by", e);
      suspect = true;
    }
    setStatus(IndexStatus.of(IndexStatus.State.WAITING));
    pauseMillis = Math.clamp(pauseMillis * 2, FIRST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
    later();
  }

  /** Returns whether the index is as it was left; one that is missing or damaged is made anew. */
  private boolean isTrusted() throws IOException {
    boolean first = !opened;
    boolean inStep = first && folder.takeInStep();
    if (first || suspect) {
      if (!isSound()) {
        snapshots.close();
        scope().schemaManager().dropAndCreate();
        folder.made();
        inStep = false;
      }
      suspect = false;
    }
    opened = true;
    return inStep;
  }

  private boolean isSound() {
    try {
      return folder.isSound();
    } catch (IOException | RuntimeException e) {
      LOG.warn("the search index is damaged and is made anew: {}", e.toString());
      return false;
    }
  }

  private void catchUp() throws IOException {
    long total =
        database.read(
            session ->
                session
                    .createSelectionQuery(
                        "select count(*) from TrackRow where missing = false", Long.class)
                    .getSingleResult());
    setStatus(new IndexStatus(IndexStatus.State.BUILDING, 0, total));
    int mended;
    try (Snapshot before = snapshots.now()) {
      mended =
          new IndexCatchUp(database, before)
              .run(
                  done -> {
                    setStatus(new IndexStatus(IndexStatus.State.BUILDING, done, total));
                    return !closing;
                  });
    }
    if (closing) {
      return;
    }
    LOG.info("the search index was brought in step: {} of {} songs", mended, total);
    if (mended > MANY) {
      scope().workspace().mergeSegments();
    }
  }

  /** Writes everything to the disk and notes that the index is in step, if it is. */
  @Override
  public void close() {
    // Never interrupted: that would close files of the database under it.
    closing = true;
    thread.shutdown();
    statusChanges.close();
    try {
      thread.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    snapshots.close();
    if (isReady()) {
      long before = troubles.get();
      try {
        scope().workspace().flush();
        if (troubles.get() == before) {
          folder.inStep();
        }
      } catch (IOException | RuntimeException e) {
        LOG.warn("the search index will be checked at the next start", e);
      }
    }
  }
}
