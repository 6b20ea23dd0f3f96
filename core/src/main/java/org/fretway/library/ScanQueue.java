package org.fretway.library;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.fretway.library.ScanStatus.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs scans on a thread of its own, one after the other. Safe for several threads. */
final class ScanQueue implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScanQueue.class);

  private final Runnable changed;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("fretway-scan").factory());
  private volatile @Nullable Progress progress;
  // The one before, until the next one begins: what went wrong there may still count.
  private @Nullable Progress latest;
  private volatile boolean closing;
  // By number, so that a cancel is for what was asked for before it only.
  private volatile long cancelledUpTo;
  private long submitted;
  private @Nullable Future<?> last;

  /**
   * Creates a queue.
   *
   * @param changed run after each step of a scan
   */
  ScanQueue(Runnable changed) {
    this.changed = changed;
  }

  /** A scan. */
  @FunctionalInterface
  interface Work {
    /**
     * Runs it.
     *
     * @param cancelled asked whether to end early
     */
    void run(Progress progress, BooleanSupplier cancelled) throws Exception;
  }

  /** Runs work after what is running; returns nothing if the queue is closing. */
  synchronized Optional<Future<?>> submit(Work work) {
    if (closing) {
      return Optional.empty();
    }
    Progress started = new Progress(changed);
    if (!busy()) {
      progress = started;
    }
    submitted++;
    long number = submitted;
    Future<?> future =
        thread.submit(
            () -> {
              show(started);
              run(work, started, () -> closing || number <= cancelledUpTo);
            });
    last = future;
    return Optional.of(future);
  }

  private static void run(Work work, Progress progress, BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      progress.looksOnlyAt(_ -> false);
      progress.cancel();
      return;
    }
    try {
      work.run(progress, cancelled);
    } catch (Exception | Error e) {
      LOG.error("the scan could not go through", e);
      progress.warn("The scan could not go through: " + Problems.describe(e));
      progress.finish(State.ERROR, List.of());
    }
  }

  /** Ends what is running and what waits; returns whether there was anything. */
  synchronized boolean cancel() {
    boolean busy = busy();
    cancelledUpTo = submitted;
    return busy;
  }

  /** Returns whether something runs or waits. */
  synchronized boolean busy() {
    return last != null && !last.isDone();
  }

  /** Returns the progress of what runs. */
  synchronized Optional<Progress> running() {
    return busy() ? Optional.ofNullable(progress) : Optional.empty();
  }

  /** Shows the progress of something else, now that nothing runs. */
  Progress show() {
    Progress shown = new Progress(changed);
    show(shown);
    return shown;
  }

  private synchronized void show(Progress shown) {
    if (latest != null) {
      shown.follow(latest);
    }
    latest = shown;
    progress = shown;
  }

  /** Returns how far it is, or how the last one ended. */
  ScanStatus status() {
    Progress latest = progress;
    return latest == null ? ScanStatus.IDLE : latest.status();
  }

  /** Waits until nothing runs; returns false if something still does after that time. */
  boolean awaitIdle(Duration atMost) throws InterruptedException {
    Future<?> scan;
    synchronized (this) {
      scan = last;
    }
    if (scan == null) {
      return true;
    }
    try {
      scan.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a scan reports every error in its status", e);
    }
  }

  /** Ends what is running after the songs that it is importing, and waits for that. */
  @Override
  public void close() {
    synchronized (this) {
      closing = true;
    }
    thread.close();
  }
}
