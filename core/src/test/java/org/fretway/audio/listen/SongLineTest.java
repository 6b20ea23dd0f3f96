package org.fretway.audio.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where in the song recorded blocks are put. */
class SongLineTest {
  private static final int RATE = 48_000;
  private static final int BLOCK = 192;

  private final SongLine line = new SongLine(RATE);
  private final Random random = new Random(2);

  /** Lets blocks come in, and returns by how many seconds the worst was put wrong. */
  private double worst(double seconds, double songRate, double drift, double jitter, int lateEach) {
    double worst = 0;
    long blocks = (long) (seconds * RATE / BLOCK);
    for (long i = 0; i < blocks; i++) {
      double truth = 7 + songRate * i * BLOCK / RATE * (1 + drift);
      double late = i > 0 && i % lateEach == 0 ? 0.06 : 0;
      double told = truth + jitter * (2 * random.nextDouble() - 1) + late;
      double put = line.follow(true, told, songRate, 1, BLOCK);
      if (i > 50) {
        worst = Math.max(worst, Math.abs(put - truth));
      }
    }
    return worst;
  }

  @Test
  void clocks_that_drift_do_not_run_apart_in_ten_minutes() {
    assertThat(worst(600, 1, 100e-6, 0.001, 1_000_000)).isLessThan(0.002);
    assertThat(worst(600, 0.7, -100e-6, 0.001, 1_000_000)).isLessThan(0.002);
  }

  @Test
  void single_late_blocks_do_not_matter() {
    assertThat(worst(60, 1, 50e-6, 0.0005, 97)).isLessThan(0.003);
  }

  @Test
  void a_first_block_that_is_late_is_soon_outvoted() {
    line.follow(true, 1.03, 1, 1, BLOCK);
    double put = 0;
    double truth = 1;
    for (int i = 0; i < 25; i++) {
      truth += (double) BLOCK / RATE;
      put = line.follow(true, truth, 1, 1, BLOCK);
    }
    assertThat(put).isCloseTo(truth, within(0.002));
  }

  @Test
  void a_jump_is_followed_at_once() {
    worst(1, 1, 0, 0, 1_000_000);
    assertThat(line.follow(true, 99, 1, 2, BLOCK)).isEqualTo(99);
  }

  @Test
  void a_move_that_nobody_called_a_jump_is_believed_when_it_stays() {
    worst(1, 1, 0, 0, 1_000_000);
    double put = 0;
    for (int i = 0; i < 4; i++) {
      put = line.follow(true, 50 + (double) i * BLOCK / RATE, 1, 1, BLOCK);
    }
    assertThat(put).isCloseTo(50.012, within(1e-9));
  }

  @Test
  void a_halted_song_stands_still() {
    worst(1, 1, 0, 0, 1_000_000);
    assertThat(line.follow(false, 8, 1, 1, BLOCK)).isEqualTo(8);
    assertThat(line.rate()).isZero();
    assertThat(line.follow(false, 8, 1, 1, BLOCK)).isEqualTo(8);
  }
}
