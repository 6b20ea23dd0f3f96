package org.fretway.audio.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.fretway.audio.output.Output;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReferenceToneTest {
  private static final int RATE = 48_000;

  private final Output output = Output.silent();
  private final ReferenceTone tone = new ReferenceTone(output);

  @AfterEach
  void close() {
    tone.close();
    output.close();
  }

  @Test
  void a_note_is_in_tune_and_never_too_loud() {
    PitchDetector detector = new PitchDetector(RATE);
    Pitch pitch = new Pitch();
    for (double frequency : new double[] {30.87, 82.41, 329.63}) {
      float[] sound = new float[detector.frames()];
      for (int i = 0; i < sound.length; i++) {
        sound[i] = (float) ReferenceTone.sample(frequency, 0.2 + (double) i / RATE);
        assertThat(Math.abs(sound[i])).isLessThan(0.9f);
      }
      detector.detect(sound, pitch);

      assertThat(1200 * Math.log(pitch.frequency / frequency) / Math.log(2))
          .isCloseTo(0, within(0.5));
    }
  }

  @Test
  void a_note_begins_and_ends_without_a_click() {
    assertThat(ReferenceTone.sample(110, 0)).isZero();
    assertThat(Math.abs(ReferenceTone.sample(110, ReferenceTone.SECONDS - 1e-5))).isLessThan(1e-3);
  }

  @Test
  void a_note_sounds_until_it_is_over_and_gives_way_to_another() {
    assertThat(tone.isSounding()).isFalse();
    tone.play(110);
    assertThat(tone.isSounding()).isTrue();
    tone.play(220);
    assertThat(tone.isSounding()).isTrue();

    await().atMost(Duration.ofSeconds(20)).until(() -> !tone.isSounding());
  }

  @Test
  void a_note_that_is_stopped_sounds_no_longer() {
    tone.play(110);
    tone.stop();

    assertThat(tone.isSounding()).isFalse();
  }
}
