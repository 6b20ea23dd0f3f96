package org.fretway.desktop.highway.tab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.fretway.chart.Anchor;
import org.fretway.chart.Beat;
import org.fretway.chart.BendPoint;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.HandShape;
import org.fretway.chart.Lyric;
import org.fretway.chart.Note;
import org.fretway.chart.Techniques;
import org.fretway.chart.Tuning;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.highway.HighwaySnapshot;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.ShowcaseChart;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayOptions;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TabStyleTest {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;

  @Test
  void a_fret_interrupts_its_string_where_the_layout_says() {
    Chart chart = ShowcaseChart.withStrings(6);
    Image picture = draw(chart, HighwayTheme.DARK, WIDTH, HEIGHT, 0.25);
    TabLayout layout = layout(chart);
    TabInk ink = TabInk.of(HighwayLook.of(HighwayTheme.DARK), 6);
    int y = (int) layout.y(1, 0);

    // The second note is fret 2 of the A string; paper is beside its figure, further away the line.
    double x = layout.x(0.75, 0.25, 0);
    assertLooksLike(at(picture, x - layout.figureWidth(2) / 2 + 2, y), ink.paper());
    assertLooksLike(at(picture, x - layout.figureWidth(2), y), ink.lines().get(1));
  }

  @Test
  void what_sounds_lights_up_in_the_colour_of_its_string() {
    Chart chart = ShowcaseChart.withStrings(6);
    Image picture = draw(chart, HighwayTheme.LIGHT, WIDTH, HEIGHT, 1.2);
    TabLayout layout = layout(chart);

    // Fret 2 of the A string rings from 0.75 to 1.35; the string lights up to the play line.
    Color string = at(picture, layout.playX() - 10, layout.y(1, 0));
    assertLooksLike(string, HighwayLook.of(HighwayTheme.LIGHT).string(1));
  }

  @Test
  void the_second_row_shows_what_follows_the_first() {
    Chart chart = ShowcaseChart.withStrings(6);
    TabLayout layout = layout(chart);
    double moment = 9 - (layout.width() - layout.playX()) / layout.pixelsPerSecond() - 1;
    Image picture = draw(chart, HighwayTheme.DARK, WIDTH, HEIGHT, moment);

    // A bar line stands before the beat at 8 seconds, one second before the end of the first row.
    assertThat(layout.earliest(moment, 1)).isLessThan(8.5);
    double x = Math.rint(layout.x(10, moment, 1)) - layout.barLead();
    double between = layout.y(2, 1) + layout.lineGap() / 2;
    TabInk ink = TabInk.of(HighwayLook.of(HighwayTheme.DARK), 6);
    assertLooksLike(at(picture, x, between), ink.quiet());
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6, 7, 8})
  void every_number_of_strings_has_its_picture(int strings) {
    for (double moment = -1; moment < 13; moment += 1.7) {
      Image picture = draw(ShowcaseChart.withStrings(strings), HighwayTheme.DARK, 640, 360, moment);
      assertThat(picture.getWidth()).isEqualTo(640);
    }
  }

  @Test
  void a_picture_of_one_pixel_is_still_a_picture() {
    assertThat(draw(ShowcaseChart.withStrings(6), HighwayTheme.DARK, 1, 1, 3).getHeight())
        .isEqualTo(1);
  }

  @Test
  void a_chart_without_anything_is_an_empty_staff() {
    Chart chart = chart(List.of(), List.of(), List.of(), List.of());

    assertThat(draw(chart, HighwayTheme.LIGHT, WIDTH, HEIGHT, 3).getWidth()).isEqualTo(WIDTH);
  }

  @Test
  void a_chart_without_beats_has_a_tick_for_each_onset_instead_of_a_rhythm() {
    Chart chart = chart(List.of(Note.plain(2, 3, 5, 0)), List.of(), List.of(), List.of());
    Image picture = draw(chart, HighwayTheme.DARK, WIDTH, HEIGHT, 1);
    TabLayout layout = layout(chart);
    double x = layout.x(2, 1, 0);

    Color text = HighwayTheme.DARK.text();
    assertLooksLike(at(picture, x, layout.stemTop(0) + 2), text);
    assertThat(at(picture, x, layout.stemBottom(0) - 2)).isNotEqualTo(text);
  }

  @Test
  void what_is_no_number_or_out_of_range_does_no_harm() {
    List<Note> notes =
        List.of(
            Note.plain(Double.NaN, 1, 5, 0),
            Note.plain(1, 77, 5, 0),
            Note.plain(1.5, 2, 99, 0),
            Note.plain(2, 3, 5, Double.NaN),
            Note.plain(3, 3, 36, 1e9),
            new Note(
                4,
                2,
                7,
                -3,
                99,
                -5,
                Double.NaN,
                List.of(new BendPoint(Double.NaN, 2), new BendPoint(-1, -4)),
                Techniques.NONE,
                9),
            new Note(
                5,
                4,
                7,
                0,
                -1,
                -1,
                40,
                List.of(new BendPoint(0, 40), new BendPoint(0, 1), new BendPoint(900, 3)),
                Techniques.NONE,
                -1));
    List<Beat> beats =
        List.of(
            new Beat(Double.NaN, 1),
            new Beat(1, 1),
            new Beat(1, 1),
            new Beat(1.5, -1),
            new Beat(2, 9),
            new Beat(500, -1));
    Chart chart =
        chart(
            notes,
            List.of(new ChordStrike(2, 44, true, List.of()), new ChordStrike(3, -1, false, notes)),
            beats,
            List.of(new Lyric(1, Double.NaN, "no"), new Lyric(2, -4, ""), new Lyric(2, 1, "yes")));

    for (double moment : new double[] {-1e6, -1, 1.2, 2.5, 4.5, 400, 1e6}) {
      assertThat(draw(chart, HighwayTheme.DARK, 640, 360, moment).getWidth()).isEqualTo(640);
    }
  }

  private static Color at(Image picture, double x, double y) {
    return picture.getPixelReader().getColor((int) x, (int) y);
  }

  /** A picture has 256 levels of a colour, and what lies over each other is rounded each time. */
  private static void assertLooksLike(Color seen, Color expected) {
    assertThat(seen.getRed()).isCloseTo(expected.getRed(), within(0.02));
    assertThat(seen.getGreen()).isCloseTo(expected.getGreen(), within(0.02));
    assertThat(seen.getBlue()).isCloseTo(expected.getBlue(), within(0.02));
  }

  private static TabLayout layout(Chart chart) {
    HighwayChart ready = FxToolkit.call(() -> HighwayChart.of(chart));
    TabNeeds needs = TabNeeds.of(ready, TabScore.of(ready), HighwayOptions.USUAL);
    return TabLayout.of(WIDTH, HEIGHT, ready.strings(), needs, HighwayOptions.USUAL);
  }

  private static Image draw(Chart chart, HighwayTheme theme, int width, int height, double moment) {
    return FxToolkit.call(
        () ->
            HighwaySnapshot.draw(
                chart, new TabStyle(), HighwayLook.of(theme), width, height, moment));
  }

  private static Chart chart(
      List<Note> notes, List<ChordStrike> chords, List<Beat> beats, List<Lyric> lyrics) {
    return new Chart(
        "Lead",
        new Tuning(IntStream.range(0, 6).mapToObj(i -> 0).toList()),
        0,
        0,
        notes,
        chords,
        List.of(),
        List.of(new Anchor(2, -4, 400)),
        List.of(new HandShape(8, 2, 1, true)),
        beats,
        List.of(),
        List.of(),
        lyrics,
        "",
        List.of());
  }
}
