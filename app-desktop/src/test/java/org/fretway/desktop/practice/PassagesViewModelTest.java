package org.fretway.desktop.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fretway.audio.LeadIn;
import org.fretway.audio.LoopRegion;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.Division;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PassagesViewModelTest {
  private OpenSong song;
  private PassagesViewModel model;

  @BeforeEach
  void open() throws Exception {
    song = new OpenSong();
    LoopViewModel loop = new LoopViewModel(song.sound()::seek);
    loop.open(song.sound());
    model = new PassagesViewModel(loop);
    model.show(OpenSong.chart(), OpenSong.DURATION);
  }

  @AfterEach
  void close() {
    song.close();
  }

  @Test
  void the_passage_that_is_heard_is_repeated_and_the_second_time_no_longer() {
    model.toggleLoop(9);
    assertThat(song.sound().loop()).contains(new LoopRegion(8, 12, LeadIn.NONE));
    assertThat(song.sound().songTime()).isZero();

    model.toggleLoop(9);
    assertThat(song.sound().loop()).isEmpty();
  }

  @Test
  void neighbours_are_repeated_together_and_marked() {
    model.play(2, 1);

    assertThat(song.sound().loop()).contains(new LoopRegion(4, 12, LeadIn.NONE));
    assertThat(model.passagesProperty().get().list())
        .filteredOn(model::isLooped)
        .extracting(it -> it.name())
        .containsExactly("Verse", "Chorus");
  }

  @Test
  void the_passage_that_is_heard_is_told() {
    model.refresh(-2);
    assertThat(model.currentProperty().get()).isZero();
    model.refresh(13);
    assertThat(model.currentProperty().get()).isEqualTo(3);
  }

  @Test
  void another_cut_stays_with_other_arrangements_that_know_it() {
    model.divisionProperty().set(Division.MEASURES);
    assertThat(model.passagesProperty().get().list()).hasSize(3);

    model.show(OpenSong.chart(), OpenSong.DURATION);
    assertThat(model.divisionProperty().get()).isEqualTo(Division.MEASURES);
  }

  @Test
  void a_song_that_tells_nothing_has_no_passages() {
    model.show(ChartFixture.of("", List.of(), List.of()), OpenSong.DURATION);
    model.toggleLoop(3);

    assertThat(model.passagesProperty().get().list()).isEmpty();
    assertThat(song.sound().loop()).isEmpty();
  }
}
