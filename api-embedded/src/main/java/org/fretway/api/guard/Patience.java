package org.fretway.api.guard;

import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;

/**
 * How long the server waits for one client to send or to take a body. The time that the server
 * itself needs does not count. A client that keeps up costs nothing but the counting; for one that
 * has to be waited for, a watch is set, which closes the connection when the waiting is too long
 * for what has come through. Safe for several threads.
 */
final class Patience {
  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
  private static final Duration WATCH_EVERY = Duration.ofSeconds(2);

  private final HttpServerExchange exchange;
  private final Duration grace;
  private final long bytesPerSecond;
  private boolean watching;
  private boolean waiting;
  private long waitingSince;
  private long waitedNanos;
  private long bytes;

  /**
   * Creates it for one body.
   *
   * @param grace how long may be waited at a time, and before anything has come through
   * @param bytesPerSecond what has to come through for each further second of waiting
   */
  Patience(HttpServerExchange exchange, Duration grace, long bytesPerSecond) {
    this.exchange = exchange;
    this.grace = grace;
    this.bytesPerSecond = bytesPerSecond;
  }

  /** Notes what came of an attempt to move bytes: how many were moved, 0 if none could be. */
  synchronized void moved(long count) {
    if (count > 0) {
      stopWaiting();
      bytes += count;
    } else if (count == 0 && !waiting) {
      waiting = true;
      waitingSince = System.nanoTime();
      if (!watching) {
        watching = true;
        watchLater();
      }
    }
  }

  private void stopWaiting() {
    if (waiting) {
      waitedNanos += System.nanoTime() - waitingSince;
      waiting = false;
    }
  }

  private void watchLater() {
    exchange.getIoThread().executeAfter(this::watch, WATCH_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void watch() {
    if (exchange.isComplete()) {
      return;
    }
    if (isExhausted()) {
      LOG.debug("A client was too slow with {}.", exchange.getRequestURI());
      IoUtils.safeClose(exchange.getConnection());
    } else {
      watchLater();
    }
  }

  private synchronized boolean isExhausted() {
    long waits = waiting ? System.nanoTime() - waitingSince : 0;
    long allowed = grace.plusSeconds(bytes / bytesPerSecond).toNanos();
    return waits > grace.toNanos() || waitedNanos + waits > allowed;
  }
}
