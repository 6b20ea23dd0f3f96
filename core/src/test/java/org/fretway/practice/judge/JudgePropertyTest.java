package org.fretway.practice.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.fretway.chart.Chart;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.Note;
import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;
import org.fretway.format.Fuzz;

/** What holds whatever the chart asks. */
class JudgePropertyTest {
  private static final Technique[] WAYS = {
    Technique.ACCENT, Technique.PALM_MUTE, Technique.HAMMER_ON, Technique.VIBRATO, Technique.TAP
  };

  private static Chart chart(Random random, double leastGap) {
    List<Note> notes = new ArrayList<>();
    double time = 0.5;
    int strikes = 1 + random.nextInt(60);
    for (int i = 0; i < strikes; i++) {
      int strings = random.nextInt(3) == 0 ? 1 + random.nextInt(6) : 1;
      int lowest = random.nextInt(7 - strings);
      for (int string = lowest; string < lowest + strings; string++) {
        Techniques way = Techniques.of(WAYS[random.nextInt(WAYS.length)]);
        notes.add(
            new Note(
                time,
                string,
                random.nextInt(20),
                0,
                Note.UNSET,
                Note.UNSET,
                0,
                List.of(),
                way,
                Note.UNSET));
      }
      time += leastGap + random.nextDouble() * random.nextDouble() * 0.8;
    }
    return ChartFixture.of("", notes, List.of());
  }

  private static Tolerance tolerance(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> Tolerance.RELAXED;
      case 1 -> Tolerance.USUAL;
      default -> Tolerance.STRICT;
    };
  }

  @Property(seed = Fuzz.SEED, tries = 300, shrinking = ShrinkingMode.OFF)
  void who_plays_what_is_written_hits_all_of_it(@ForAll long seed) {
    Random random = new Random(seed);
    Hands hands = new Hands(chart(random, 0.01), tolerance(random));
    for (int i = 0; i < hands.strikes.count(); i++) {
      hands.play(i, hands.strikes.time(i));
    }
    hands.until(1_000);
    for (int i = 0; i < hands.strikes.count(); i++) {
      assertThat(hands.results.isHit(i)).as("strike %d", i).isTrue();
      assertThat(hands.results.timing(i)).isCloseTo(0, within(1e-4));
    }
    assertThat(hands.judge.extras()).isZero();
  }

  @Property(seed = Fuzz.SEED, tries = 300, shrinking = ShrinkingMode.OFF)
  void who_is_always_off_by_as_much_is_told_so(@ForAll long seed) {
    Random random = new Random(seed);
    Tolerance tolerance = tolerance(random);
    double rate = 0.5 + random.nextDouble();
    double shift = (2 * random.nextDouble() - 1) * tolerance.seconds();
    double gap = 1.3 * Math.abs(shift) * rate + 0.01;
    Hands hands = new Hands(chart(random, gap), tolerance).atRate(rate);
    for (int i = 0; i < hands.strikes.count(); i++) {
      hands.play(i, hands.strikes.time(i) + shift * rate);
    }
    hands.until(1_000);
    for (int i = 0; i < hands.strikes.count(); i++) {
      assertThat(hands.results.isHit(i)).as("strike %d", i).isTrue();
      assertThat(hands.results.timing(i)).isCloseTo(shift, within(1e-4));
    }
  }

  @Property(seed = Fuzz.SEED, tries = 300, shrinking = ShrinkingMode.OFF)
  void what_is_left_out_is_missed_and_nothing_else(@ForAll long seed) {
    Random random = new Random(seed);
    Hands hands = new Hands(chart(random, 0.06), tolerance(random));
    boolean[] played = new boolean[hands.strikes.count()];
    for (int i = 0; i < played.length; i++) {
      played[i] = random.nextInt(10) > 0;
      if (played[i]) {
        hands.play(i, hands.strikes.time(i) + 0.005 * random.nextGaussian());
      }
    }
    hands.until(1_000);
    for (int i = 0; i < played.length; i++) {
      assertThat(hands.results.isHit(i)).as("strike %d", i).isEqualTo(played[i]);
    }
  }

  @Property(seed = Fuzz.SEED, tries = 200, shrinking = ShrinkingMode.OFF)
  void noise_throws_no_error_and_judges_every_strike_that_the_song_passed(@ForAll long seed) {
    Random random = new Random(seed);
    Hands hands = new Hands(chart(random, 0.01), tolerance(random));
    double time = 0;
    for (int i = 0; i < 300; i++) {
      time += random.nextDouble() * 0.1;
      switch (random.nextInt(12)) {
        case 0 -> {
          time = random.nextDouble() * 20;
          hands.jumpTo(time);
        }
        case 1 -> hands.judge.waitFor(random.nextInt(hands.strikes.count() + 2) - 1);
        case 2 -> hands.thud(time);
        case 3 -> hands.ring(time, time + 0.1, 40 + random.nextInt(20), 40 + random.nextInt(20));
        case 4 -> hands.atRate(random.nextInt(3) * 0.5);
        default -> hands.strike(time, 40 + random.nextInt(40), random.nextBoolean());
      }
    }
    hands.judge.waitFor(Judge.NOT_WAITING);
    hands.atRate(1).jumpTo(0).until(1_000);
    for (int i = 0; i < hands.strikes.count(); i++) {
      assertThat(hands.results.isJudged(i)).as("strike %d", i).isTrue();
    }
  }
}
