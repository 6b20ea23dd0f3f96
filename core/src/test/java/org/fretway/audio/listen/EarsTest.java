package org.fretway.audio.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fretway.audio.Allocations;
import org.fretway.audio.perform.MadeUpCharts;
import org.fretway.audio.perform.Performance;
import org.fretway.audio.perform.Performer;
import org.fretway.chart.Strikes;
import org.fretway.chart.Tuning;
import org.junit.jupiter.api.Test;

/** What is told of sound, whatever it is. */
class EarsTest {
  private static final int RATE = 48_000;
  private static final int BLOCK = 192;
  private static final Strikes SCALE =
      Strikes.of(MadeUpCharts.scale("lead", Tuning.GUITAR_STANDARD, 0.3, 12));
  private static final Performance PLAYED = Performer.play(SCALE, 5);

  private static Heard listen(float[] sound, int block) {
    Heard heard = new Heard(SCALE);
    feed(new Ears(RATE, SCALE, heard, EarOptions.USUAL), sound, block);
    return heard;
  }

  private static void feed(Ears ears, float[] sound, int block) {
    for (int from = 0; from < sound.length; from += block) {
      int count = Math.min(block, sound.length - from);
      float[] next = Arrays.copyOfRange(sound, from, from + count);
      ears.listen(next, count, from / (double) RATE, 1, 1);
    }
  }

  @Test
  void each_note_is_told_at_its_time_and_with_its_pitch() {
    Heard heard = listen(PLAYED.sound(), BLOCK);

    for (int strike = 0; strike < SCALE.count(); strike++) {
      int asked = strike;
      List<Heard.Onset> told = heard.onsets.stream().filter(it -> it.strike() == asked).toList();
      assertThat(told).as("strike %d", strike).isNotEmpty();
      Heard.Onset onset = told.getLast();
      assertThat(onset.songTime()).isCloseTo(PLAYED.truth().get(strike).onset(), within(0.005));
      assertThat(onset.midi()).isCloseTo(PLAYED.truth().get(strike).midi(), within(0.3));
      assertThat(onset.delay()).isLessThan(0.06);
      assertThat(onset.struck()).isTrue();
      assertThat(onset.level()).isBetween(0.05, 1.0);
    }
  }

  @Test
  void the_same_is_told_in_whatever_blocks_sound_comes() {
    Heard heard = listen(PLAYED.sound(), BLOCK);

    assertThat(listen(PLAYED.sound(), 1).onsets).hasSameSizeAs(heard.onsets);
    Heard large = listen(PLAYED.sound(), 5_000);
    for (int i = 0; i < heard.onsets.size(); i++) {
      assertThat(large.onsets.get(i).songTime())
          .isCloseTo(heard.onsets.get(i).songTime(), within(1e-6));
      assertThat(large.onsets.get(i).midi()).isEqualTo(heard.onsets.get(i).midi());
    }
  }

  @Test
  void silence_and_faint_noise_have_no_onsets() {
    Random random = new Random(1);
    float[] noise = new float[4 * RATE];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) (3e-4 * random.nextGaussian());
    }
    assertThat(listen(new float[4 * RATE], BLOCK).onsets).isEmpty();
    assertThat(listen(noise, BLOCK).onsets).isEmpty();
  }

  @Test
  void what_is_no_number_does_no_lasting_harm() {
    float[] sound = PLAYED.sound().clone();
    for (int i = 0; i < RATE / 2; i += 7) {
      sound[i] = i % 2 == 0 ? Float.NaN : Float.NEGATIVE_INFINITY;
    }
    Heard heard = listen(sound, BLOCK);
    assertThat(heard.onsets)
        .filteredOn(it -> Math.abs(it.songTime() - PLAYED.truth().getLast().onset()) < 0.005)
        .hasSize(1);
    assertThat(heard.onsets).allMatch(it -> Double.isFinite(it.level()));
  }

  @Test
  void while_the_song_is_halted_what_is_played_belongs_to_where_it_stands() {
    Heard heard = new Heard(SCALE);
    Ears ears = new Ears(RATE, SCALE, heard, EarOptions.USUAL);
    float[] sound = PLAYED.sound();
    for (int from = 0; from + BLOCK <= 3 * RATE; from += BLOCK) {
      ears.listen(Arrays.copyOfRange(sound, from, from + BLOCK), BLOCK, 1.6, 0, 4);
    }
    assertThat(heard.onsets).hasSizeGreaterThan(5).allMatch(it -> it.songTime() == 1.6);
    assertThat(heard.reached).isEqualTo(1.6);
    assertThat(heard.rings).isNotEmpty();
  }

  @Test
  void a_slow_song_passes_by_less_than_sound_does() {
    Heard heard = new Heard(SCALE);
    Ears ears = new Ears(RATE, SCALE, heard, EarOptions.USUAL);
    float[] sound = PLAYED.sound();
    for (int from = 0; from + BLOCK <= sound.length; from += BLOCK) {
      float[] next = Arrays.copyOfRange(sound, from, from + BLOCK);
      ears.listen(next, BLOCK, 10 + 0.5 * from / RATE, 0.5, 1);
    }
    double first = PLAYED.truth().getFirst().onset();
    assertThat(heard.onsets.getFirst().songTime()).isCloseTo(10 + 0.5 * first, within(0.002));
  }

  @Test
  void what_was_begun_before_a_jump_is_told_before_the_new_run() {
    Heard heard = new Heard(SCALE);
    Ears ears = new Ears(RATE, SCALE, heard, EarOptions.USUAL);
    int jump = (int) ((PLAYED.truth().getFirst().onset() + 0.02) * RATE);
    float[] sound = PLAYED.sound();
    ears.listen(sound, jump, 0, 1, 1);
    assertThat(heard.onsets).isEmpty();
    ears.listen(Arrays.copyOfRange(sound, jump, jump + RATE / 5), RATE / 5, 50, 1, 2);

    assertThat(heard.onsets.getFirst().songTime())
        .isCloseTo(PLAYED.truth().getFirst().onset(), within(0.002));
    assertThat(heard.runs).containsExactly(1L, 2L);
    assertThat(heard.reached).isBetween(50.1, 50.2);
  }

  @Test
  void lost_sound_is_no_onset() {
    Heard heard = new Heard(SCALE);
    Ears ears = new Ears(RATE, SCALE, heard, EarOptions.USUAL);
    float[] sound = PLAYED.sound();
    int lost = (int) ((PLAYED.truth().get(3).onset() + 0.1) * RATE);
    feed(ears, Arrays.copyOf(sound, lost), BLOCK);
    int before = heard.onsets.size();
    ears.interrupt();
    float[] rest = Arrays.copyOfRange(sound, lost + 1_000, lost + 1_000 + RATE / 10);
    ears.listen(rest, rest.length, lost / (double) RATE, 1, 1);
    assertThat(heard.onsets).hasSize(before);
  }

  @Test
  void sound_too_coarse_to_tell_anything_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ears(8_000, SCALE, new Heard(SCALE), EarOptions.USUAL))
        .withMessageContaining("8000 Hz")
        .withMessageContaining("48000 Hz");
  }

  @Test
  void listening_allocates_nothing() {
    Ears ears = new Ears(RATE, SCALE, new Nobody(), EarOptions.USUAL.withMains(50));
    float[] sound = PLAYED.sound();
    float[] block = new float[BLOCK];
    Runnable task =
        () -> {
          for (int from = 0; from + BLOCK <= 3 * RATE; from += BLOCK) {
            System.arraycopy(sound, from, block, 0, BLOCK);
            ears.listen(block, BLOCK, from / (double) RATE, 1, 1);
          }
        };
    assertThat(Allocations.of(task)).isZero();
  }

  private static final class Nobody implements OnsetFollower {
    @Override
    public int expectedAt(double songTime) {
      return 0;
    }

    @Override
    public void heard(HeardOnset onset) {}

    @Override
    public void ringing(double songTime, double midi, double clarity) {}

    @Override
    public void reached(double songTime, double rate, long run) {}
  }
}
