package org.fretway.library;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Lets work in the background give way while somebody scrolls, types or plays: the processor is for
 * the next frame then. Work is done in parts, and between two of them it waits for its turn: while
 * somebody is at work, one thread does one part after which all rest for {@link #REST_PER_WORK}
 * times as long, though never for longer than {@link #LONGEST_REST}. So it goes on however long
 * somebody scrolls, at a tenth of what one thread can do at the least. Safe for several threads.
 */
public final class Courtesy {
  /** How long somebody counts as being at work after the last sign of it. */
  static final Duration SIGN_LASTS = Duration.ofMillis(500);

  static final int REST_PER_WORK = 9;

  /** A part that takes so long that this is less than its rest is waiting for a drive, mostly. */
  static final Duration LONGEST_REST = Duration.ofSeconds(2);

  /** How long a rest may outlast its reason, such as that the work was cancelled. */
  private static final Duration LOOKS_AROUND_EVERY = Duration.ofMillis(20);

  private final LongSupplier clock;
  private final LongConsumer sleep;
  private final AtomicLong nextTurn;
  private volatile long lastSign;

  /** Creates one; nobody is at work yet. */
  public Courtesy() {
    this(System::nanoTime, LockSupport::parkNanos);
  }

  /**
   * Creates one with a time of its own.
   *
   * @param clock nanoseconds from any moment
   * @param sleep waits for so many nanoseconds, or less
   */
  Courtesy(LongSupplier clock, LongConsumer sleep) {
    this.clock = clock;
    this.sleep = sleep;
    long now = clock.getAsLong();
    nextTurn = new AtomicLong(now);
    lastSign = now - SIGN_LASTS.toNanos();
  }

  /** Tells that somebody is at work now. Costs nothing, so that each event may do it. */
  public void somebodyIsAtWork() {
    lastSign = clock.getAsLong();
  }

  /** Returns whether somebody is at work. */
  public boolean isDue() {
    return isDue(clock.getAsLong());
  }

  private boolean isDue(long now) {
    return now - lastSign < SIGN_LASTS.toNanos();
  }

  /**
   * Work that may fail.
   *
   * @param <E> how
   */
  @FunctionalInterface
  interface Part<E extends Exception> {
    /** Does it. */
    void run() throws E;
  }

  /**
   * Does a part of some work when its turn has come, at once while nobody is at work. To be called
   * without any lock, since others would wait for it all the while.
   *
   * @param goesOn returns whether the work is still wanted; if not, this returns soon and does
   *     nothing
   */
  <E extends Exception> void inTurn(BooleanSupplier goesOn, Part<E> part) throws E {
    if (!awaitTurn(goesOn)) {
      return;
    }
    long begun = clock.getAsLong();
    try {
      part.run();
    } finally {
      rest(begun);
    }
  }

  /** Returns whether the work goes on. */
  private boolean awaitTurn(BooleanSupplier goesOn) {
    while (goesOn.getAsBoolean()) {
      long now = clock.getAsLong();
      if (!isDue(now)) {
        return true;
      }
      long turn = nextTurn.get();
      if (turn - now > 0) {
        sleep.accept(Math.min(turn - now, LOOKS_AROUND_EVERY.toNanos()));
      } else if (nextTurn.compareAndSet(turn, now + LONGEST_REST.toNanos())) {
        // The others wait until this part is done; if that takes too long, one more may begin.
        return true;
      }
    }
    return false;
  }

  private void rest(long begun) {
    long now = clock.getAsLong();
    if (isDue(now)) {
      nextTurn.set(now + Math.min((now - begun) * REST_PER_WORK, LONGEST_REST.toNanos()));
    }
  }
}
