package org.fretway.desktop.highway.tab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.fretway.desktop.highway.draw.BoardTheme;
import org.fretway.desktop.highway.draw.HighwayOptions;
import org.fretway.desktop.highway.draw.StringPalette;
import org.fretway.desktop.highway.tab.TabNeeds.Lyrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TabLayoutTest {
  private static final TabNeeds EVERYTHING =
      new TabNeeds(true, true, true, true, true, true, true, Lyrics.ALIGNED);
  private static final TabNeeds NOTHING =
      new TabNeeds(false, false, false, false, false, false, false, Lyrics.NONE);

  private final TabLayout layout = of(1280, 720, 6);

  @Test
  void a_note_is_on_the_play_line_when_it_is_heard() {
    assertThat(layout.x(12.5, 12.5, 0)).isEqualTo(layout.playX());
    assertThat(layout.playX()).isEqualTo(320);
  }

  @Test
  void a_row_goes_on_where_the_one_above_it_ends() {
    assertThat(layout.rows()).isEqualTo(2);
    assertThat(layout.earliest(7, 1)).isCloseTo(layout.latest(7, 0), within(1e-9));
    assertThat(layout.x(layout.latest(7, 0), 7, 0)).isCloseTo(1280, within(1e-6));
    assertThat(layout.x(layout.latest(7, 0), 7, 1)).isCloseTo(layout.gutter(), within(1e-6));
    assertThat(layout.x(layout.latest(7, 1), 7, 1)).isCloseTo(1280, within(1e-6));
  }

  @Test
  void the_width_shows_as_many_seconds_ahead_as_the_player_chose() {
    TabLayout slow = of(1280, 720, 6, EVERYTHING, options(1, 5, 1, false));

    assertThat(slow.latest(20, 0)).isCloseTo(25, within(1e-9));
  }

  @Test
  void the_lowest_string_is_at_the_bottom_unless_chosen_otherwise() {
    TabLayout turned = of(1280, 720, 6, EVERYTHING, options(1, 3.2, 1, true));

    assertThat(layout.y(0, 0)).isEqualTo(layout.staffBottom(0));
    assertThat(layout.y(5, 0)).isEqualTo(layout.staffTop(0));
    assertThat(turned.y(0, 0)).isEqualTo(turned.staffTop(0));
    assertThat(turned.y(5, 0)).isEqualTo(turned.staffBottom(0));
  }

  @ParameterizedTest
  @CsvSource({
    "1280, 480, 6, 1",
    "640, 360, 6, 1",
    "1280, 720, 6, 2",
    "3840, 2160, 6, 2",
    "1280, 720, 4, 2",
    "1280, 560, 8, 1",
    "1280, 1300, 6, 3",
  })
  void a_tall_picture_has_more_rows(int width, int height, int strings, int rows) {
    assertThat(of(width, height, strings).rows()).isEqualTo(rows);
  }

  @Test
  void larger_notes_leave_room_for_fewer_rows() {
    assertThat(of(1280, 720, 6, EVERYTHING, options(1.6, 3.2, 1, false)).rows()).isEqualTo(1);
  }

  @Test
  void nearer_tablature_is_larger() {
    TabLayout near = of(1280, 1200, 6, EVERYTHING, options(1, 3.2, 1.5, false));
    TabLayout far = of(1280, 1200, 6, EVERYTHING, options(1, 3.2, 0.7, false));

    assertThat(near.lineGap()).isGreaterThan(far.lineGap());
    assertThat(near.rows()).isLessThan(far.rows());
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6, 7, 8})
  void everything_lies_below_each_other_within_the_picture(int strings) {
    for (int[] size :
        new int[][] {{640, 360}, {1280, 560}, {1280, 720}, {2560, 1250}, {3840, 2160}}) {
      TabLayout each = of(size[0], size[1], strings);
      List<Double> heights = new ArrayList<>();
      for (int row = 0; row < each.rows(); row++) {
        heights.addAll(
            List.of(
                each.top(row),
                each.sectionY(row),
                each.nameY(row),
                each.spanY(row),
                each.gestureY(row),
                each.strokeY(row),
                each.staffTop(row),
                each.staffBottom(row),
                each.stemTop(row),
                each.stemBottom(row),
                each.tupletY(row),
                each.handY(row),
                each.syllableY(row),
                each.bottom(row)));
      }
      heights.add((double) size[1] + 1);

      assertThat(heights).isSorted();
    }
  }

  @Test
  void nothing_is_kept_free_for_what_the_chart_has_not() {
    TabLayout bare = of(1280, 500, 6, NOTHING, HighwayOptions.USUAL);
    TabLayout full = of(1280, 500, 6, EVERYTHING, HighwayOptions.USUAL);

    assertThat(bare.rows()).isGreaterThan(full.rows());
    assertThat(bare.diagramHeight()).isZero();
  }

  @Test
  void a_chord_diagram_is_there_where_the_strings_keep_their_room() {
    assertThat(of(1280, 560, 6).diagramHeight()).isPositive();
    assertThat(of(1280, 560, 6).diagramArea().y() + of(1280, 560, 6).diagramHeight())
        .isLessThan(of(1280, 560, 6).top(0));
    assertThat(of(1280, 400, 6).diagramHeight()).isZero();
  }

  @Test
  void a_picture_of_one_pixel_has_a_layout() {
    TabLayout each = of(1, 1, 8);

    assertThat(each.lineGap()).isEqualTo(1);
    assertThat(each.figureSize()).isPositive();
    assertThat(each.pixelsPerSecond()).isPositive();
  }

  private static TabLayout of(double width, double height, int strings) {
    return of(width, height, strings, EVERYTHING, HighwayOptions.USUAL);
  }

  private static TabLayout of(
      double width, double height, int strings, TabNeeds needs, HighwayOptions options) {
    return TabLayout.of(width, height, strings, needs, options);
  }

  private static HighwayOptions options(
      double noteSize, double lookAhead, double zoom, boolean lowestOnTop) {
    return new HighwayOptions(
        StringPalette.CLASSIC,
        BoardTheme.ROSEWOOD,
        false,
        lowestOnTop,
        noteSize,
        lookAhead,
        zoom,
        true,
        true);
  }
}
