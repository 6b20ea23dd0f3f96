package org.fretway.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/**
 * The time from one frame to the next as the user-interface thread sees it, and the CPU time that
 * it used between them.
 */
final class PulseGaps extends AnimationTimer {
  private static final double NANOS_PER_MILLI = 1e6;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final IntConsumer each;
  private final CompletableFuture<PulseGaps> done;
  private final long[] gaps;
  private final long[] cpu;
  private int frame = -1;
  private long lastTime;
  private long lastCpu;

  /**
   * Creates the measurement.
   *
   * @param frames how many gaps are measured
   * @param each done in each frame, with its number
   * @param done completed with this when all are measured
   */
  PulseGaps(int frames, IntConsumer each, CompletableFuture<PulseGaps> done) {
    this.each = each;
    this.done = done;
    gaps = new long[frames];
    cpu = new long[frames];
  }

  @Override
  public void handle(long now) {
    long time = System.nanoTime();
    long used = threads.getCurrentThreadCpuTime();
    if (frame >= 0) {
      gaps[frame] = time - lastTime;
      cpu[frame] = used - lastCpu;
    }
    lastTime = time;
    lastCpu = used;
    if (++frame < gaps.length) {
      each.accept(frame);
    } else {
      stop();
      Arrays.sort(gaps);
      Arrays.sort(cpu);
      done.complete(this);
    }
  }

  double gapMillis(double share) {
    return at(gaps, share);
  }

  double cpuMillis(double share) {
    return at(cpu, share);
  }

  long longGaps(Duration limit) {
    return Arrays.stream(gaps).filter(gap -> gap > limit.toNanos()).count();
  }

  private static double at(long[] sorted, double share) {
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.clamp(index, 0, sorted.length - 1)] / NANOS_PER_MILLI;
  }
}
