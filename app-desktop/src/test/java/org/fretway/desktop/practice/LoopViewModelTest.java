package org.fretway.desktop.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fretway.audio.LeadIn;
import org.fretway.audio.LoopRegion;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.Passage;
import org.fretway.chart.Snap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopViewModelTest {
  private OpenSong song;
  private LoopViewModel model;

  @BeforeEach
  void open() throws Exception {
    song = new OpenSong();
    model = new LoopViewModel(song.sound()::seek);
    model.open(song.sound());
    model.show(OpenSong.chart(), OpenSong.DURATION);
  }

  @AfterEach
  void close() {
    song.close();
  }

  @Test
  void a_then_b_repeats_what_lies_between_from_beat_to_beat() {
    model.setStart(2.2, false);
    assertThat(song.sound().loop()).isEmpty();
    assertThat(model.startProperty().get()).isEqualTo(2);

    model.setEnd(3.8, false);
    assertThat(song.sound().loop()).contains(new LoopRegion(2, 4, LeadIn.NONE));
    assertThat(model.loopingProperty().get()).isTrue();
  }

  @Test
  void ends_can_be_set_between_beats() {
    model.setStart(2.2, true);
    model.setEnd(3.8, true);

    assertThat(song.sound().loop()).contains(new LoopRegion(2.2, 3.8, LeadIn.NONE));
  }

  @Test
  void b_before_a_swaps_them_and_b_alone_repeats_from_the_start_of_the_song() {
    model.setStart(6, false);
    model.setEnd(3, false);
    assertThat(song.sound().loop()).contains(new LoopRegion(3, 6, LeadIn.NONE));

    model.clear();
    model.setEnd(3, false);
    assertThat(song.sound().loop()).contains(new LoopRegion(0, 3, LeadIn.NONE));
  }

  @Test
  void a_behind_b_begins_a_new_loop_and_says_so() {
    loop(2, 4);
    model.setStart(6, false);

    assertThat(song.sound().loop()).isEmpty();
    assertThat(model.endProperty().get()).isNaN();
    assertThat(model.messageProperty().get()).contains("set it again");
  }

  @Test
  void ends_on_the_same_beat_are_no_loop_and_the_way_out_is_told() {
    model.setStart(2.1, false);
    model.setEnd(2.2, false);

    assertThat(song.sound().loop()).isEmpty();
    assertThat(model.messageProperty().get())
        .contains("at least 0.1 seconds")
        .contains("between beats");

    model.setEnd(3, false);
    assertThat(model.messageProperty().get()).isEmpty();
  }

  @Test
  void a_loop_does_not_start_at_the_end_of_the_song() {
    model.setStart(OpenSong.DURATION, false);

    assertThat(model.isBegun()).isFalse();
    assertThat(model.messageProperty().get()).isNotEmpty();
  }

  @Test
  void an_end_that_is_dragged_is_repeated_when_it_is_dropped_and_never_passes_the_other() {
    loop(2, 4);
    model.dragEnd(6.1, false);
    assertThat(model.endProperty().get()).isEqualTo(6);
    assertThat(song.sound().loop()).contains(new LoopRegion(2, 4, LeadIn.NONE));
    model.dragEnd(1, false);
    model.drop();

    assertThat(song.sound().loop()).contains(new LoopRegion(2, 6, LeadIn.NONE));
  }

  @Test
  void the_end_that_was_set_last_is_moved_by_a_beat() {
    assertThat(model.nudge(true)).isFalse();
    loop(2, 4);
    model.nudge(true);
    assertThat(model.endProperty().get()).isEqualTo(4.5);

    model.setStart(3, false);
    model.nudge(false);
    assertThat(song.sound().loop()).contains(new LoopRegion(2.5, 4.5, LeadIn.NONE));

    model.snapProperty().set(Snap.OFF);
    model.nudge(false);
    assertThat(model.startProperty().get()).isEqualTo(2.49, within(1e-9));
  }

  @Test
  void a_lead_in_that_is_chosen_counts_for_the_present_loop() {
    loop(2, 4);
    model.leadInProperty().set(LeadIn.COUNT_IN);

    assertThat(song.sound().loop()).contains(new LoopRegion(2, 4, LeadIn.COUNT_IN));
  }

  @Test
  void a_passage_is_gone_to_and_repeated_as_far_as_the_song_goes() {
    model.play(new Passage("Outro", 16, 25));

    assertThat(song.sound().loop()).contains(new LoopRegion(16, 20, LeadIn.NONE));
    assertThat(song.sound().songTime()).isEqualTo(16, within(1e-9));

    model.play(new Passage("Beyond", 30, 40));
    assertThat(model.messageProperty().get()).contains("Beyond");
  }

  @Test
  void without_beats_ends_stay_where_they_are_set() {
    model.show(ChartFixture.of("", List.of(), List.of()), OpenSong.DURATION);
    model.setStart(2.2, false);

    assertThat(model.startProperty().get()).isEqualTo(2.2);
  }

  private void loop(double from, double to) {
    model.setStart(from, true);
    model.setEnd(to, true);
  }
}
