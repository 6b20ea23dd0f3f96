package org.fretway.audio.mix;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Tells whether work allocates. */
final class Allocation {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /** Fails if the work allocates once it is warm. */
  static void assertNone(Runnable work) {
    long warm = bytes(work, 2_000);
    long bytes = bytes(work, 2_000);
    // The measurement itself may allocate once; a single byte in each run would be 2,000.
    assertThat(bytes).as("bytes after %d while warming up", warm).isLessThan(2_000);
  }

  private static long bytes(Runnable work, int times) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < times; i++) {
      work.run();
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
