package org.fretway.desktop.highway.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fretway.desktop.highway.draw.HighwayOptions;
import org.junit.jupiter.api.Test;

final class FlatLayoutTest {
  private final FlatLayout layout = FlatLayout.of(1280, 660, 6, true, true, HighwayOptions.USUAL);

  @Test
  void a_note_is_on_the_strike_line_when_it_is_heard() {
    assertThat(layout.x(12.5, 12.5)).isEqualTo(layout.strikeX());
  }

  @Test
  void a_later_note_is_further_right_and_the_last_visible_one_at_the_edge() {
    assertThat(layout.x(13, 12)).isGreaterThan(layout.x(12.5, 12));
    assertThat(layout.x(layout.latest(12), 12)).isCloseTo(1280, within(1e-6));
    assertThat(layout.x(layout.earliest(12), 12)).isCloseTo(0, within(1e-6));
  }

  @Test
  void the_lowest_string_is_at_the_bottom() {
    assertThat(layout.y(0)).isGreaterThan(layout.y(5));
    assertThat(layout.y(0)).isLessThan(layout.lanesBottom());
    assertThat(layout.y(5)).isGreaterThan(layout.lanesTop());
  }

  @Test
  void everything_fits_below_each_other() {
    for (double height : new double[] {400, 660, 1440}) {
      FlatLayout each = FlatLayout.of(1280, height, 8, true, true, HighwayOptions.USUAL);

      assertThat(each.nameY()).isGreaterThan(each.sectionY());
      assertThat(each.lanesTop()).isGreaterThan(each.nameY());
      assertThat(each.handY()).isGreaterThan(each.lanesBottom());
      assertThat(each.lyricsY()).isGreaterThan(each.neckTop() + each.neckHeight());
      assertThat(each.lyricsY()).isLessThan(height);
    }
  }

  @Test
  void a_low_picture_has_no_fretboard() {
    assertThat(FlatLayout.of(1280, 200, 6, false, true, HighwayOptions.USUAL).neckHeight())
        .isZero();
  }

  @Test
  void a_fretted_note_lies_between_two_wires_that_come_closer() {
    Neck neck = new Neck(50, 1250, 24);

    assertThat(neck.wire(0)).isEqualTo(50);
    assertThat(neck.wire(24)).isEqualTo(1250);
    assertThat(neck.middle(5)).isBetween(neck.wire(4), neck.wire(5));
    assertThat(neck.middle(0)).isLessThan(50);
    assertThat(neck.wire(1) - neck.wire(0)).isGreaterThan(neck.wire(24) - neck.wire(23));
  }
}
