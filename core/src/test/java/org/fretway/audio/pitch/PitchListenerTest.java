package org.fretway.audio.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.fretway.audio.Allocations;
import org.fretway.audio.input.Input;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PitchListenerTest {
  private static final int RATE = Input.SAMPLE_RATE;
  private static final int BLOCK = 480;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final PitchListener listener = PitchListener.start(2, RATE);
  private final Pitch pitch = new Pitch();

  @AfterEach
  void close() {
    listener.close();
  }

  private void play(float[] mono, int from, int frames) {
    float[] block = new float[2 * BLOCK];
    for (int at = from; at + BLOCK <= from + frames; at += BLOCK) {
      for (int i = 0; i < BLOCK; i++) {
        block[2 * i] = mono[at + i]; // A guitar in the left input of an interface.
      }
      listener.heard(block, BLOCK, at, 0);
    }
  }

  private double frequency() {
    listener.read(pitch);
    return pitch.isNote() ? pitch.frequency : 0;
  }

  /** Lets a string ring on and on, until its pitch is told. */
  private void ringUntilTold(double hertz) {
    float[] sound = PluckedString.of(hertz).sound(RATE, 2);
    int[] at = {0};
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> {
              play(sound, at[0], 2 * BLOCK);
              at[0] = (at[0] + 2 * BLOCK) % (RATE + RATE / 2);
              return Math.abs(frequency() - hertz) < 0.5;
            });
  }

  @Test
  void tells_the_pitch_of_what_comes_in_by_one_of_two_channels() {
    ringUntilTold(110);
  }

  @Test
  void tells_none_before_and_none_once_nothing_comes_any_more() {
    assertThat(frequency()).isZero();
    ringUntilTold(82.4);

    await().atMost(PATIENCE).until(() -> frequency() == 0);
  }

  @Test
  void goes_on_after_more_came_than_it_had_room_for() {
    play(new float[4 * RATE], 0, 4 * RATE);

    ringUntilTold(146.8);
  }

  @Test
  void hearing_and_reading_allocate_nothing() {
    float[] block = new float[2 * BLOCK];

    assertThat(Allocations.of(() -> listener.heard(block, BLOCK, 0, 0))).isZero();
    assertThat(Allocations.of(() -> listener.read(pitch))).isZero();
  }
}
