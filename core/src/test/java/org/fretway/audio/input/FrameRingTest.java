package org.fretway.audio.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameRingTest {
  @Test
  void what_goes_in_comes_out_in_order_across_threads() throws InterruptedException {
    int total = 200_000;
    FrameRing ring = new FrameRing(2, 1_000);
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  Random random = new Random(1);
                  float[] block = new float[2 * 300];
                  int next = 0;
                  while (next < total) {
                    int frames = Math.min(1 + random.nextInt(300), total - next);
                    if (1_000 - ring.readable() >= frames) {
                      for (int i = 0; i < 2 * frames; i++) {
                        block[i] = 2 * next + i;
                      }
                      ring.write(block, frames);
                      next += frames;
                    }
                  }
                });
    float[] block = new float[2 * 256];
    int next = 0;
    while (next < total) {
      int frames = ring.read(block, 256);
      for (int i = 0; i < 2 * frames; i++) {
        if (block[i] != 2 * next + i) {
          assertThat(block[i]).as("sample %d", 2 * next + i).isEqualTo(2f * next + i);
        }
      }
      next += frames;
    }
    writer.join();
    assertThat(ring.leftOutFrames()).isZero();
  }

  @Test
  void what_does_not_fit_is_left_out_and_counted() {
    FrameRing ring = new FrameRing(1, 4);
    ring.write(new float[] {1, 2, 3}, 3);
    ring.write(new float[] {4, 5, 6}, 3);
    assertThat(ring.leftOutFrames()).isEqualTo(2);
    float[] read = new float[8];
    assertThat(ring.read(read, 8)).isEqualTo(4);
    assertThat(read).startsWith(1, 2, 3, 4);
    assertThat(ring.read(read, 8)).isZero();
  }
}
