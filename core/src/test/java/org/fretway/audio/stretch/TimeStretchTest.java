package org.fretway.audio.stretch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeStretchTest {
  private static final int RATE = Played.RATE;

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.25, 0.5, 0.75, 0.9, 1.1, 1.5, 2})
  void pitch_stays_at_any_rate(double rate) {
    for (double frequency : new double[] {82.41, 440, 3520}) {
      Played played = Played.play(Played.sine(frequency, 0.5, 0.5, RATE / 2), rate, 0);
      double heard = played.frequency(played.frames() / 4, played.frames() * 3 / 4);
      assertThat(cents(heard / frequency)).isCloseTo(0, within(2.0));
    }
  }

  @ParameterizedTest
  @CsvSource({"-12,1", "-5,0.5", "-0.3,1", "0.25,0.75", "2,1.5", "7,0.4", "12,1"})
  void pitch_is_shifted_by_semitones_at_any_rate(double semitones, double rate) {
    Played played = Played.play(Played.sine(440, 0.5, 0.5, RATE), rate, semitones);
    double heard = played.frequency(played.frames() / 4, played.frames() * 3 / 4);
    assertThat(cents(heard / 440) / 100).isCloseTo(semitones, within(0.02));
    assertThat(played.frames()).isCloseTo((int) (RATE / rate), within(RATE / 500));
  }

  private static double cents(double ratio) {
    return 1200 * Math.log(ratio) / Math.log(2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2})
  void all_of_the_input_is_played_in_the_time_that_the_rate_gives(double rate) {
    Played played = Played.play(Played.sine(440, 0.5, 0.5, RATE), rate, 0);
    assertThat(played.frames()).isCloseTo((int) (RATE / rate), within(2));
    assertThat(played.positions()[0]).isZero();
    double mostOff = 0;
    for (int i = 1; i < played.frames(); i++) {
      double step = played.positions()[i] - played.positions()[i - 1];
      mostOff = Math.max(mostOff, Math.abs(step - rate));
    }
    assertThat(mostOff).isLessThan(0.01 * rate);
  }

  @ParameterizedTest
  @CsvSource({
    "0.25,0", "0.5,0", "0.75,0", "0.9,0", "1,0", "1.1,0", "1.5,0", "2,0", "0.2,12", "0.5,7",
    "0.5,-5", "1,12", "1,-12", "1,0.3", "1.5,-12", "1.5,4"
  })
  void a_click_sounds_where_the_position_is_its_own(double rate, double semitones) {
    int[] clicks = {0, 4801, 9_000, 20_480, 22_528, 31_000, 40_003};
    float[] stereo = new float[2 * RATE];
    for (int click : clicks) {
      stereo[2 * click] = 0.8f;
      stereo[2 * click + 1] = 0.8f;
    }
    Played played = Played.play(stereo, rate, semitones);
    double sum = 0;
    for (int click : clicks) {
      int expected = played.frameAt(click);
      int heard = played.loudest(expected - 900, expected + 900);
      double error = Math.abs(played.positions()[heard] - click) / RATE * 1000;
      assertThat(error).as("click at %d, in ms", click).isLessThan(1);
      double late = Math.abs(heard - expected) * 1000.0 / RATE;
      assertThat(late).as("click at %d, in ms", click).isLessThan(3);
      sum += late;
    }
    assertThat(sum / clicks.length).isLessThan(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.5, 0.75, 1.5})
  void the_first_frame_sets_in_sharply(double rate) {
    Played played = Played.play(cosine(RATE / 2), rate, 0);
    assertThat(played.left()[0]).isCloseTo(0.5f, within(0.01f));
    assertThat(Played.level(played.left(), 0, 480)).isCloseTo(0.3536, within(0.03));
  }

  private static float[] cosine(int frames) {
    float[] stereo = new float[2 * frames];
    for (int i = 0; i < frames; i++) {
      stereo[2 * i] = (float) (0.5 * Math.cos(2 * Math.PI * 500 * i / RATE));
      stereo[2 * i + 1] = stereo[2 * i];
    }
    return stereo;
  }

  @Test
  void at_rate_1_and_pitch_0_the_output_is_the_input() {
    float[] stereo = noise(RATE, 1);
    Played played = Played.play(stereo, 1, 0);
    assertThat(played.frames()).isEqualTo(RATE);
    assertThat(played.left()).isEqualTo(channel(stereo, 0, 0, RATE));
    assertThat(played.right()).isEqualTo(channel(stereo, 1, 0, RATE));
  }

  private static float[] channel(float[] stereo, int channel, int from, int to) {
    float[] samples = new float[to - from];
    for (int i = from; i < to; i++) {
      samples[i - from] = stereo[2 * i + channel];
    }
    return samples;
  }

  @Test
  void back_at_rate_1_and_pitch_0_the_output_is_the_input_again() {
    float[] stereo = noise(4 * RATE, 2);
    TimeStretch stretch = new TimeStretch(RATE);
    Played played =
        Played.play(
            stretch,
            stereo,
            frame -> {
              stretch.setRate(frame >= RATE && frame < 2 * RATE ? 0.6 : 1);
              stretch.setPitch(frame >= RATE * 3 / 2 && frame < 2 * RATE ? 3.3 : 0);
            });
    int begin = 3 * RATE;
    int shift = (int) Math.round(played.positions()[begin]) - begin;
    assertThat(shift).isLessThan(-RATE / 4);
    int end = played.frames();
    assertThat(played.positions()[end - 1]).isEqualTo(end - 1.0 + shift);
    assertThat(Arrays.copyOfRange(played.left(), begin, end))
        .isEqualTo(channel(stereo, 0, begin + shift, end + shift));
    assertThat(Arrays.copyOfRange(played.right(), begin, end))
        .isEqualTo(channel(stereo, 1, begin + shift, end + shift));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.5, 0.75, 1.5})
  void a_steady_tone_goes_on_through_attacks(double rate) {
    float[] stereo = Played.sine(220, 0.4, 0.4, RATE);
    Random random = new Random(8);
    float last = 0;
    for (int i = 0; i < RATE; i++) {
      float noise = (float) (random.nextGaussian() * 0.2 * Math.exp(-(i % 9600) / 400.0));
      stereo[2 * i] += noise - last;
      stereo[2 * i + 1] += noise - last;
      last = noise;
    }
    Played played = Played.play(stereo, rate, 0);
    for (int from = 4800; from + 9600 < played.frames(); from += 2400) {
      assertThat(played.amplitude(220, from, from + 4800)).isCloseTo(0.4, within(0.02));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.5, 0.75, 1.5})
  void tones_close_to_each_other_bring_no_others(double rate) {
    float[] stereo = Played.sine(207.65, 0.3, 0.3, RATE);
    float[] other = Played.sine(246.94, 0.3, 0.3, RATE);
    for (int i = 0; i < stereo.length; i++) {
      stereo[i] += other[i];
    }
    Played played = Played.play(stereo, rate, 0);
    int from = played.frames() / 4;
    int to = played.frames() * 3 / 4;
    assertThat(played.amplitude(207.65, from, to)).isCloseTo(0.3, within(0.01));
    assertThat(played.amplitude(246.94, from, to)).isCloseTo(0.3, within(0.01));
    for (int between = 217; between < 238; between += 2) {
      assertThat(played.amplitude(between, from, to)).as("%d Hz", between).isLessThan(0.01);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.5, 1, 1.5})
  void a_jump_needs_little_input_before_it_sounds(double rate) {
    TimeStretch stretch = new TimeStretch(RATE);
    stretch.reset(rate, 0);
    int wanted = stretch.inputWanted(480);
    assertThat(wanted).isLessThan(RATE / 5);
    stretch.write(Played.sine(440, 0.5, 0.5, wanted), 0, wanted);
    assertThat(stretch.inputWanted(480)).isZero();
    assertThat(stretch.read(new float[960], 0, 480)).isEqualTo(480);
  }

  @Test
  void glides_through_rates_and_pitches_do_not_click() {
    float[] stereo = Played.sine(220, 0.5, 0.25, 4 * RATE);
    TimeStretch stretch = new TimeStretch(RATE);
    Random random = new Random(5);
    Played played =
        Played.play(
            stretch,
            stereo,
            frame -> {
              if (frame % 9600 == 4800) {
                boolean plain = random.nextInt(3) == 0;
                stretch.setRate(plain ? 1 : 0.25 + random.nextDouble() * 1.25);
                stretch.setPitch(plain ? 0 : random.nextInt(13) - 6);
              }
            });
    // A step between neighbours is a click if it is larger than a sine of that level makes.
    double steepest = 0.5 * 2 * Math.PI * 220 * Math.pow(2, 0.5) / RATE;
    double mostBend = 0;
    double mostStep = 0;
    for (int i = 4800; i < played.frames() - 4800; i++) {
      double step = played.left()[i + 1] - played.left()[i];
      double lastStep = played.left()[i] - played.left()[i - 1];
      mostStep = Math.max(mostStep, Math.abs(step));
      mostBend = Math.max(mostBend, Math.abs(step - lastStep));
    }
    assertThat(mostBend).isLessThan(0.003);
    assertThat(mostStep).isLessThan(1.3 * steepest);
  }

  @Test
  void rates_may_change_at_random_in_each_block() {
    float[] stereo = noise(2 * RATE, 6);
    TimeStretch stretch = new TimeStretch(RATE);
    Random random = new Random(7);
    Played played =
        Played.play(
            stretch,
            stereo,
            frame -> {
              stretch.setRate(0.2 + 1.8 * random.nextDouble());
              stretch.setPitch(24 * random.nextDouble() - 12);
            });
    assertThat(played.positions()).isSorted();
    assertThat(played.positions()[played.frames() - 1]).isCloseTo(2 * RATE, within(10.0));
    assertThat(Played.level(played.left(), 0, played.frames())).isBetween(0.15, 0.35);
  }

  @Test
  void silence_stays_silent() {
    Played played = Played.play(new float[RATE], 0.5, 3);
    assertThat(played.left()).isEqualTo(new float[played.frames()]);
    assertThat(played.right()).isEqualTo(new float[played.frames()]);
  }

  @Test
  void no_input_gives_no_output() {
    TimeStretch stretch = new TimeStretch(RATE);
    stretch.reset(0.5, 0);
    stretch.end();
    assertThat(stretch.read(new float[200], 0, 100)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MAX_VALUE})
  void damaged_input_does_not_spoil_what_follows(float damage) {
    float[] stereo = Played.sine(440, 0.5, 0.5, RATE);
    stereo[20_000] = damage;
    stereo[20_003] = -damage;
    Played played = Played.play(stereo, 0.7, 1);
    boolean finite = true;
    for (int i = 0; i < played.frames(); i++) {
      finite &= Float.isFinite(played.left()[i]) && Float.isFinite(played.right()[i]);
    }
    assertThat(finite).isTrue();
    int from = played.frameAt(30_000);
    assertThat(Played.level(played.left(), from, from + 9600)).isCloseTo(0.3536, within(0.02));
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 11_025, 22_050, 44_100, 96_000, 192_000})
  void any_usual_sample_rate_will_do(int sampleRate) {
    TimeStretch stretch = new TimeStretch(sampleRate);
    stretch.reset(0.5, 0);
    float[] stereo = new float[sampleRate];
    for (int i = 0; i < sampleRate / 2; i++) {
      stereo[2 * i] = (float) Math.sin(2 * Math.PI * 440 * i / sampleRate);
    }
    Played played = Played.play(stretch, stereo, frame -> {});
    assertThat(played.frames()).isCloseTo(sampleRate, within(3));
    double heard = played.frequency(sampleRate / 4, sampleRate / 2) * sampleRate / RATE;
    assertThat(heard).isCloseTo(440, within(0.5));
    assertThat(Played.level(played.left(), sampleRate / 4, sampleRate / 2))
        .isCloseTo(0.7071, within(0.02));
  }

  @Test
  void what_makes_no_sense_is_refused() {
    TimeStretch stretch = new TimeStretch(RATE);
    assertThatThrownBy(() -> stretch.setRate(0.1)).hasMessageContaining("0.1");
    assertThatThrownBy(() -> stretch.setRate(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> stretch.setPitch(12.5)).hasMessageContaining("12.5");
    assertThatThrownBy(() -> stretch.reset(1, Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new TimeStretch(4000)).hasMessageContaining("4000");
    assertThatThrownBy(() -> stretch.write(new float[1 << 20], 0, 1 << 19))
        .hasMessageContaining("room");
  }

  static float[] noise(int frames, long seed) {
    Random random = new Random(seed);
    float[] stereo = new float[2 * frames];
    for (int i = 0; i < stereo.length; i++) {
      stereo[i] = random.nextFloat() - 0.5f;
    }
    return stereo;
  }
}
