package org.fretway.audio.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's voice on a device that keeps what would be heard. */
class OpenAlVoiceTest {
  private static final int RATE = 48_000;
  private static final int QUEUE = 1_920;

  private final LoopbackDevice device = LoopbackDevice.open(RATE, QUEUE);
  private Voice voice = device.newVoice();
  private final float[] block = new float[2 * Voice.BLOCK_FRAMES];
  private int frame;

  @BeforeEach
  void attach() {
    voice.attach();
  }

  @AfterEach
  void close() {
    voice.close();
    device.close();
  }

  private static float sound(int frame) {
    return (float) (0.5 * Math.sin(2 * Math.PI * 441 * frame / RATE));
  }

  /** Fills the queue with blocks of a size. */
  private void fill(int frames) {
    while (voice.hasRoom()) {
      for (int i = 0; i < frames; i++, frame++) {
        block[2 * i] = sound(frame);
        block[2 * i + 1] = -block[2 * i];
      }
      voice.write(block, frames);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 128, 300, 512})
  void what_is_written_is_heard_sample_by_sample_whatever_the_blocks(int blockFrames) {
    fill(blockFrames);
    voice.start();
    for (int i = 0; i < 200; i++) {
      device.render(240);
      voice.poll();
      fill(blockFrames);
    }
    float[] stereo = device.stereo();
    for (int i = 0; i < device.heardFrames(); i++) {
      assertThat(stereo[2 * i]).as("frame %d", i).isCloseTo(sound(i), within(1e-6f));
      assertThat(stereo[2 * i + 1]).isCloseTo(-sound(i), within(1e-6f));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 128, 512})
  void the_queue_is_as_long_as_the_buffer_that_was_chosen(int blockFrames) {
    fill(blockFrames);
    assertThat(frame).isBetween(QUEUE, QUEUE + blockFrames - 1);
    voice.start();
    device.render(480);
    voice.poll();
    fill(blockFrames);
    assertThat(frame).isBetween(QUEUE + 480, QUEUE + 480 + blockFrames - 1);
  }

  @Test
  void it_tells_to_the_frame_how_far_the_device_is() {
    fill(512);
    voice.start();
    for (int rendered = 100; rendered < 1_900; rendered += 100) {
      device.render(100);
      voice.poll();
      assertThat(voice.takenFrames()).isEqualTo(rendered);
      assertThat(voice.ranEmpty()).isFalse();
    }
  }

  @Test
  void it_says_when_it_has_run_empty_and_goes_on_after_a_clear() {
    fill(512);
    voice.start();
    device.render(QUEUE + 1_000);
    voice.poll();
    assertThat(voice.ranEmpty()).isTrue();
    voice.clear();
    device.forget();
    frame = 0;
    fill(512);
    voice.start();
    device.render(480);
    voice.poll();
    assertThat(voice.takenFrames()).isEqualTo(480);
    assertThat(device.left()[479]).isCloseTo(sound(479), within(1e-6f));
  }

  @Test
  void a_pause_holds_the_queue_on_its_frame() {
    fill(512);
    voice.start();
    device.render(700);
    voice.pause();
    device.render(1_000);
    voice.poll();
    assertThat(voice.takenFrames()).isEqualTo(700);
    voice.start();
    int silence = 1_000;
    device.render(300);
    float[] left = device.left();
    // OpenAL fades over a pause, so that it does not click; after some samples it is all there.
    for (int i = 900; i < 1_000; i++) {
      assertThat(left[silence + i]).isCloseTo(sound(i), within(1e-3f));
    }
  }

  @Test
  void a_voice_of_another_rate_keeps_its_pitch_and_its_time() {
    voice.close();
    voice = device.newVoice(44_100);
    voice.attach();
    fill(512); // As written for 48 kHz, so it is heard a little lower.
    assertThat(frame).isBetween(QUEUE * 441 / 480, QUEUE * 441 / 480 + 511);
    voice.start();
    device.render(960);
    voice.poll();
    assertThat(voice.takenFrames()).isBetween(881L, 883L);
    float[] left = device.left();
    for (int i = 200; i < 900; i++) {
      double expected = 0.5 * Math.sin(2 * Math.PI * 441 * i / RATE * 44_100 / 48_000);
      assertThat(left[i]).as("frame %d", i).isCloseTo((float) expected, within(5e-3f));
    }
  }
}
