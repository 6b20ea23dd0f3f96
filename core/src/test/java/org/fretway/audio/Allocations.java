package org.fretway.audio;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Tells what a task allocates on the thread that calls it. */
public final class Allocations {
  private static final int RUNS = 5;

  private Allocations() {}

  /**
   * Returns the bytes that a task allocates once it is warm: the least of several runs, since the
   * JVM now and then allocates on the thread by itself.
   */
  public static long of(Runnable task) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    task.run();
    long start = threads.getCurrentThreadAllocatedBytes();
    long ofAsking = threads.getCurrentThreadAllocatedBytes() - start;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      task.run();
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before - ofAsking);
    }
    return least;
  }
}
