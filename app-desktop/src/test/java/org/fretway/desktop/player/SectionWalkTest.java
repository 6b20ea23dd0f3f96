package org.fretway.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fretway.chart.ChartFixture;
import org.fretway.chart.Passage;
import org.fretway.chart.Section;
import org.junit.jupiter.api.Test;

class SectionWalkTest {
  private final SectionWalk walk =
      SectionWalk.of(
          ChartFixture.timed(
              List.of(),
              List.of(
                  new Section("intro", 1, 0),
                  new Section("verse", 1, 10),
                  new Section("chorus", 1, 20)),
              List.of()),
          30);

  @Test
  void on_leads_to_the_next_section_until_there_is_none() {
    assertThat(walk.next(5)).hasValue(10);
    assertThat(walk.next(10)).hasValue(20);
    assertThat(walk.next(25)).isEmpty();
  }

  @Test
  void back_leads_to_the_start_of_the_section_and_then_to_the_one_before() {
    assertThat(walk.previous(15)).isEqualTo(10);
    assertThat(walk.previous(10.5)).isZero();
    assertThat(walk.previous(20.2)).isEqualTo(10);
    assertThat(walk.previous(0.5)).isZero();
  }

  @Test
  void the_section_of_a_moment_is_known() {
    assertThat(walk.at(12).map(Passage::name)).contains("Verse");
  }

  @Test
  void a_song_without_sections_has_none_to_go_to() {
    assertThat(SectionWalk.NONE.next(3)).isEmpty();
    assertThat(SectionWalk.NONE.previous(3)).isZero();
  }
}
