package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.fretway.chart.Passage;
import org.fretway.desktop.results.PlayReport;
import org.fretway.desktop.results.PlayReport.Pace;
import org.fretway.desktop.results.PlayReport.Part;
import org.junit.jupiter.api.Test;

/** A song of 40 seconds with two sections of 20. */
class PlaySummaryTest {
  private static final double PULSE = 1.0 / 60;
  private static final List<Passage> SECTIONS =
      List.of(new Passage("Verse", 0, 20), new Passage("Chorus", 20, 40));

  private final PlaySummary summary = new PlaySummary(40);

  /** Plays from one moment to another, pulse by pulse. */
  private void play(double from, double to, double rate, boolean looping) {
    int pulses = (int) Math.round((to - from) / rate / PULSE);
    for (int i = 0; i <= pulses; i++) {
      summary.runs(from + (to - from) * i / pulses, rate, looping);
    }
  }

  private PlayReport report() {
    return summary.report(SECTIONS);
  }

  @Test
  void a_song_that_was_played_through_was_heard_as_a_whole() {
    play(0, 40, 1, false);

    assertThat(report().share()).isEqualTo(1);
    assertThat(report().stretch()).isEqualTo(40, within(0.1));
    assertThat(report().spent()).isEqualTo(40, within(0.1));
    assertThat(report().paces()).hasSize(1).first().extracting(Pace::percent).isEqualTo(100);
    assertThat(report().parts()).extracting(Part::share).containsExactly(1.0, 1.0);
    assertThat(report().passes()).isZero();
  }

  @Test
  void pulses_that_come_late_leave_nothing_out() {
    for (int i = 0; i <= 50; i++) {
      summary.runs(0.8 * i, 1, false);
    }

    assertThat(report().share()).isEqualTo(1);
  }

  @Test
  void what_was_jumped_over_was_not_heard() {
    play(0, 10, 1, false);
    play(30, 40, 1, false);

    assertThat(report().share()).isEqualTo(0.5, within(0.02));
    assertThat(report().parts())
        .extracting(Part::share)
        .allSatisfy(share -> assertThat(share).isEqualTo(0.5, within(0.03)));
    assertThat(report().stretch()).isEqualTo(10, within(0.1));
  }

  @Test
  void what_is_heard_twice_counts_once_for_the_song_and_twice_for_its_section() {
    play(0, 20, 1, false);
    play(0, 20, 1, false);

    assertThat(report().share()).isEqualTo(0.5, within(0.01));
    assertThat(report().parts().getFirst().times()).isEqualTo(2, within(0.02));
  }

  @Test
  void a_slow_song_takes_longer_and_is_no_stretch_at_full_speed() {
    play(0, 20, 0.5, false);
    play(20, 30, 1, false);

    assertThat(report().spent()).isEqualTo(50, within(0.2));
    assertThat(report().stretch()).isEqualTo(10, within(0.1));
    assertThat(report().paces()).extracting(Pace::percent).containsExactly(100, 50);
    assertThat(report().paces().getLast().seconds()).isEqualTo(40, within(0.2));
  }

  @Test
  void a_pause_ends_the_stretch() {
    play(0, 10, 1, false);
    summary.rests();
    play(10, 18, 1, false);

    assertThat(report().stretch()).isEqualTo(10, within(0.1));
    assertThat(report().share()).isEqualTo(0.45, within(0.01));
  }

  @Test
  void a_loop_that_begins_anew_is_a_pass_and_a_jump_back_is_none() {
    play(0, 10, 1, false);
    play(4, 8, 1, false);
    assertThat(report().passes()).isZero();

    play(4, 8, 1, true);
    play(4, 8, 1, true);
    assertThat(report().passes()).isEqualTo(2);
  }

  @Test
  void a_count_before_the_song_is_not_heard() {
    play(-2, 0, 1, false);

    assertThat(report().isWorthTelling()).isFalse();
    assertThat(report().share()).isZero();
  }

  @Test
  void the_section_heard_least_is_known() {
    play(0, 30, 1, false);
    assertThat(report().leastHeard().map(it -> it.section().name())).contains("Chorus");

    play(20, 40, 1, false);
    play(20, 40, 1, false);
    assertThat(report().leastHeard().map(it -> it.section().name())).contains("Verse");
    assertThat(summary.report(List.of()).leastHeard()).isEmpty();
  }

  @Test
  void after_the_end_it_begins_anew() {
    play(0, 40, 1, false);
    summary.clear();
    play(0, 10, 1, false);

    assertThat(report().share()).isEqualTo(0.25, within(0.01));
    assertThat(report().spent()).isEqualTo(10, within(0.1));
  }

  @Test
  void pulses_allocate_nothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    play(0, 40, 1, false);
    long before = threads.getCurrentThreadAllocatedBytes();
    play(0, 40, 1, false);

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2_400);
  }
}
