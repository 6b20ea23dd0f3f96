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
  private final AtomicBoolean pending = new AtomicBoolean();
  private final ExecutorService thread;
  private final Executor later;

  /**
   * Creates a coalescer.
   *
   * @param delay how long changes are gathered
   */
  Coalescer(String name, Duration delay) {
    this.thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    this.later = CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, thread);
  }

  /** Adds a listener until what is returned is closed. */
  AutoCloseable add(Runnable listener) {
    Object key = new Object();
    listeners.put(key, listener);
    return () -> listeners.remove(key);
  }

  void changed() {
    if (pending.compareAndSet(false, true)) {
      later.execute(this::tell);
    }
  }

  private void tell() {
    pending.set(false);
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
