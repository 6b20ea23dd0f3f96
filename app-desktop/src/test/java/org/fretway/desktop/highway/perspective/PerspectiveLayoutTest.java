package org.fretway.desktop.highway.perspective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fretway.desktop.highway.draw.BoardTheme;
import org.fretway.desktop.highway.draw.HighwayOptions;
import org.fretway.desktop.highway.draw.StringPalette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PerspectiveLayoutTest {
  private final PerspectiveLayout layout =
      PerspectiveLayout.of(1280, 660, 6, true, HighwayOptions.USUAL);

  @Test
  void what_is_heard_is_at_the_strings_and_what_comes_is_smaller() {
    assertThat(layout.scale(0)).isEqualTo(1);
    assertThat(layout.scale(-5)).isEqualTo(1);
    assertThat(layout.scale(1)).isLessThan(layout.scale(0.5));
    assertThat(layout.scale(layout.eye())).isCloseTo(0.5, within(1e-9));
    assertThat(layout.farScale()).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void a_scale_says_how_far_away_something_is() {
    for (double ahead = 0; ahead < 3; ahead += 0.25) {
      double scale = layout.scale(ahead);

      assertThat(layout.ahead(scale)).isCloseTo(ahead, within(1e-9));
      assertThat(layout.scaleAt(layout.floorY(scale))).isCloseTo(scale, within(1e-9));
    }
  }

  @Test
  void everything_comes_together_in_the_vanishing_point() {
    assertThat(layout.floorY(0)).isEqualTo(layout.vanishY());
    assertThat(layout.stringY(3, 0)).isEqualTo(layout.vanishY());
    assertThat(layout.x(17, 3, 100, 0)).isEqualTo(640);
    assertThat(layout.floorY(1)).isEqualTo(layout.boardY());
  }

  @Test
  void strings_lie_above_each_other_over_the_floor_the_lowest_first() {
    for (int string = 1; string < 6; string++) {
      assertThat(layout.stringY(string, 1)).isLessThan(layout.stringY(string - 1, 1));
    }
    assertThat(layout.stringY(0, 1) + layout.headHeight() / 2).isLessThan(layout.boardY());
    assertThat(layout.topY(1)).isLessThan(layout.stringY(5, 1));
    assertThat(layout.stringY(2, 0.5)).isLessThan(layout.floorY(0.5));
  }

  @Test
  void the_lowest_string_is_on_top_and_the_nut_at_the_right_where_that_is_chosen() {
    PerspectiveLayout turned =
        PerspectiveLayout.of(
            1280,
            660,
            6,
            true,
            new HighwayOptions(
                StringPalette.CLASSIC, BoardTheme.ROSEWOOD, true, true, 1, 3.2, 1, true, true));

    assertThat(turned.stringY(0, 1)).isEqualTo(layout.stringY(5, 1));
    assertThat(turned.x(5, 3, 100, 0.7)).isEqualTo(1280 - layout.x(5, 3, 100, 0.7));
  }

  @ParameterizedTest
  @CsvSource({"640,360", "1280,720", "1280,400", "800,1200", "3840,2160", "2560,600"})
  void everything_has_its_room_at_every_size(double width, double height) {
    for (int strings = 4; strings <= 8; strings++) {
      PerspectiveLayout each =
          PerspectiveLayout.of(width, height, strings, true, HighwayOptions.USUAL);
      double horizon = each.floorY(each.farScale());

      assertThat(each.boardY()).isLessThan(height);
      assertThat(horizon).isLessThan(each.topY(1)).isGreaterThan(each.lyricsY());
      assertThat(each.lyricsY()).isGreaterThan(each.sectionY());
      assertThat(each.headHeight()).isLessThan(each.stringGap());
    }
  }

  @Test
  void the_horizon_is_as_far_away_as_is_chosen() {
    PerspectiveLayout slow =
        PerspectiveLayout.of(
            1280,
            660,
            6,
            true,
            new HighwayOptions(
                StringPalette.CLASSIC, BoardTheme.ROSEWOOD, false, false, 1, 6, 1, true, true));

    assertThat(slow.scale(6)).isCloseTo(layout.scale(3.2), within(1e-9));
    assertThat(slow.scale(1)).isGreaterThan(layout.scale(1));
  }

  @Test
  void frets_come_closer_to_each_other_but_stay_wide_enough_to_be_read() {
    assertThat(Fretboard.wire(0)).isZero();
    assertThat(Fretboard.wire(1)).isCloseTo(1, within(1e-9));
    for (int fret = 2; fret <= 36; fret++) {
      double width = Fretboard.wire(fret) - Fretboard.wire(fret - 1.0);

      assertThat(width).isLessThan(Fretboard.wire(fret - 1.0) - Fretboard.wire(fret - 2.0));
      assertThat(width).isGreaterThan(0.5);
      assertThat(Fretboard.middle(fret))
          .isBetween(Fretboard.wire(fret - 1.0), Fretboard.wire(fret));
    }
  }
}
