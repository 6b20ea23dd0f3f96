package org.fretway.library;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners that something changed: once for many changes in a short while, always after the
 * last one, and never on the thread that made the change.
 */
final class Coalescer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Coalescer.class);

  private final Map<Object, Runnable> listeners = new ConcurrentHashMap<>();
  private final ExecutorService thread;
  private final Gathering soon;
  private final Gathering inPassing;

  /**
   * Creates a coalescer.
   *
   * @param delay how long changes are gathered
   */
  Coalescer(String name, Duration delay) {
    this(name, delay, delay);
  }

  /**
   * Creates a coalescer.
   *
   * @param delay how long changes are gathered
   * @param delayInPassing how long those are gathered that nobody waits for
   */
  Coalescer(String name, Duration delay, Duration delayInPassing) {
    this.thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    this.soon = new Gathering(delay);
    this.inPassing = new Gathering(delayInPassing);
  }

  /** Changes that are told of together. */
  private final class Gathering {
    private final AtomicBoolean pending = new AtomicBoolean();
    private final Executor later;

    Gathering(Duration delay) {
      later = CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, thread);
    }

    void add() {
      if (pending.compareAndSet(false, true)) {
        later.execute(
            () -> {
              pending.set(false);
              tell();
            });
      }
    }
  }

  /** Adds a listener until what is returned is closed. */
  AutoCloseable add(Runnable listener) {
    Object key = new Object();
    listeners.put(key, listener);
    return () -> listeners.remove(key);
  }

  void changed() {
    soon.add();
  }

  /** As {@link #changed}, for a change that nobody waits for. */
  void changedInPassing() {
    inPassing.add();
  }

  private void tell() {
    for (Runnable listener : listeners.values()) {
      try {
        listener.run();
      } catch (RuntimeException e) {
        if (thread.isShutdown()) {
          LOG.debug("a listener was cut short by the end of the program", e);
        } else {
          LOG.error("a listener failed", e);
        }
      }
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
