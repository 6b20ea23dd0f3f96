package org.fretway.audio.stretch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class StretchAllocationTest {
  private static final int BLOCK = 480;

  @Test
  void playing_gliding_and_jumping_allocate_nothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    TimeStretch stretch = new TimeStretch(48_000);
    float[] input = TimeStretchTest.noise(1 << 16, 4);
    float[] block = new float[2 * BLOCK];
    play(stretch, input, block);
    long before = threads.getCurrentThreadAllocatedBytes();
    play(stretch, input, block);
    long after = threads.getCurrentThreadAllocatedBytes();
    // Asking twice may itself take some bytes.
    long asking = threads.getCurrentThreadAllocatedBytes() - after;
    assertThat(after - before).isLessThanOrEqualTo(asking);
  }

  private static void play(TimeStretch stretch, float[] input, float[] block) {
    for (int i = 0; i < 60; i++) {
      if (i == 30) {
        stretch.reset(0.7, -2);
      }
      stretch.setRate(i % 20 < 8 ? 1 : 0.5);
      stretch.setPitch(i % 30 < 12 ? 0 : 2.5);
      stretch.write(input, 0, stretch.inputWanted(BLOCK));
      stretch.position();
      stretch.read(block, 0, BLOCK);
    }
  }
}
