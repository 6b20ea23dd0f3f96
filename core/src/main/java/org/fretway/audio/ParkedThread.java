package org.fretway.audio;

import java.util.concurrent.locks.LockSupport;

/** How a thread that parks between its rounds comes to its end. */
public final class ParkedThread {
  private ParkedThread() {}

  /**
   * Wakes a thread that has been told to end, and waits for its end, not longer than so long. An
   * interruption ends the waiting and is kept.
   */
  public static void awaitEnd(Thread thread, long millis) {
    LockSupport.unpark(thread);
    try {
      thread.join(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
