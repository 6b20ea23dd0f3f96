package org.fretway.desktop.highway.perspective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.fretway.chart.Anchor;
import org.fretway.chart.Beat;
import org.fretway.chart.Chart;
import org.fretway.chart.ChordStrike;
import org.fretway.chart.HandShape;
import org.fretway.chart.Note;
import org.fretway.chart.Tuning;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.highway.HighwayRenderer;
import org.fretway.desktop.highway.HighwaySnapshot;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.ShowcaseChart;
import org.fretway.desktop.highway.draw.BoardTheme;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayOptions;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.StringPalette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PerspectiveStyleTest {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 660;
  private static final HighwayLook DARK = HighwayLook.of(HighwayTheme.DARK);
  private static final HighwayLook LIGHT = HighwayLook.of(HighwayTheme.LIGHT);

  @Test
  void a_note_is_drawn_in_the_colour_of_its_string_where_the_projection_says() {
    // The second note, fret 2 of the yellow A string at 0.75 s, left of its figure.
    for (double moment : new double[] {0.1, 0.5, 0.74}) {
      for (HighwayLook look : List.of(DARK, LIGHT)) {
        Color seen = colorOfSecondNote(look, moment);

        assertThat(seen.getHue()).isBetween(35.0, 60.0);
        assertThat(seen.getSaturation()).isGreaterThan(0.6);
      }
    }
  }

  @Test
  void a_left_handed_player_sees_the_mirrored_highway() {
    HighwayOptions turned =
        new HighwayOptions(
            StringPalette.CLASSIC, BoardTheme.ROSEWOOD, true, false, 1, 3.2, 1, true, true);
    Projection usual = view(DARK);
    Projection mirrored = view(DARK.with(turned));
    usual.look(0.5);
    mirrored.look(0.5);

    assertThat(mirrored.fretX(2, 0.6)).isEqualTo(WIDTH - usual.fretX(2, 0.6));
    assertThat(colorOfSecondNote(DARK.with(turned), 0.5).getHue()).isBetween(35.0, 60.0);
  }

  @Test
  void a_string_that_has_been_struck_lights_up_right_of_the_finger() {
    Projection view = view(DARK);
    view.look(0.8);
    int x = (int) (view.fretX(8, 1) + 30);
    int y = (int) view.layout().stringY(1, 1) - 3;

    Color ringing =
        draw(ShowcaseChart.withStrings(6), DARK, WIDTH, HEIGHT, 0.8)
            .getPixelReader()
            .getColor(x, y);
    Color resting =
        draw(ShowcaseChart.withStrings(6), DARK, WIDTH, HEIGHT, 0.7)
            .getPixelReader()
            .getColor(x, y);

    assertThat(ringing.getBrightness()).isGreaterThan(resting.getBrightness() + 0.05);
  }

  @Test
  void a_moment_has_one_picture_whatever_was_drawn_before() {
    List<Color> pictures =
        FxToolkit.call(
            () -> {
              HighwayRenderer renderer = new HighwayRenderer(ShowcaseChart.withStrings(6));
              renderer.setStyle(new PerspectiveStyle());
              Canvas canvas = new Canvas(WIDTH, HEIGHT);
              List<Color> colors = new ArrayList<>();
              for (double moment : new double[] {6.3, 0.5, 11, 6.3}) {
                renderer.draw(canvas.getGraphicsContext2D(), WIDTH, HEIGHT, moment);
                if (moment == 6.3) {
                  colors.addAll(grid(canvas.snapshot(null, null)));
                }
              }
              return colors;
            });

    int half = pictures.size() / 2;
    assertThat(pictures.subList(0, half)).isEqualTo(pictures.subList(half, 2 * half));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6, 7, 8})
  void every_number_of_strings_has_its_picture(int strings) {
    for (double moment = -1; moment < 13; moment += 1.7) {
      assertThat(draw(ShowcaseChart.withStrings(strings), DARK, 640, 360, moment).getWidth())
          .isEqualTo(640);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,500", "500,1", "200,900", "3840,2160"})
  void every_size_has_its_picture(int width, int height) {
    assertThat(draw(ShowcaseChart.withStrings(6), DARK, width, height, 3).getWidth())
        .isEqualTo(width);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatever_a_chart_holds_there_is_a_picture(long seed) {
    Chart chart = rubbish(new Random(seed));
    for (double moment : new double[] {-10, 0, 0.5, 1, 1e7, Double.NaN}) {
      assertThat(draw(chart, DARK, 640, 360, moment).getWidth()).isEqualTo(640);
    }
  }

  private static Projection view(HighwayLook look) {
    return PerspectiveStyle.view(
        HighwayChart.of(ShowcaseChart.withStrings(6)), look, WIDTH, HEIGHT);
  }

  private static Color colorOfSecondNote(HighwayLook look, double moment) {
    Projection view = view(look);
    view.look(moment);
    double scale = view.scale(0.75);
    double x = view.fretX(2, scale) - 0.3 * view.fretWidth(2, scale);
    return draw(ShowcaseChart.withStrings(6), look, WIDTH, HEIGHT, moment)
        .getPixelReader()
        .getColor((int) x, (int) view.layout().stringY(1, scale));
  }

  private static Image draw(Chart chart, HighwayLook look, int width, int height, double moment) {
    return FxToolkit.call(
        () -> HighwaySnapshot.draw(chart, new PerspectiveStyle(), look, width, height, moment));
  }

  private static List<Color> grid(Image picture) {
    List<Color> colors = new ArrayList<>();
    for (int y = 0; y < HEIGHT; y += 7) {
      for (int x = 0; x < WIDTH; x += 7) {
        colors.add(picture.getPixelReader().getColor(x, y));
      }
    }
    return colors;
  }

  /** Returns a chart with 300 notes in its first second, of which little makes sense. */
  private static Chart rubbish(Random random) {
    double[] odd = {
      0, -1, 1e300, -1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };
    List<Note> notes = new ArrayList<>();
    List<Anchor> anchors = new ArrayList<>();
    List<ChordStrike> chords = new ArrayList<>();
    List<HandShape> shapes = new ArrayList<>();
    List<Beat> beats = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      double time = i % 10 == 0 ? odd[random.nextInt(odd.length)] : random.nextDouble();
      double other = i % 10 == 5 ? odd[random.nextInt(odd.length)] : random.nextDouble();
      notes.add(Note.plain(time, random.nextInt(8) - 1, random.nextInt(60) - 5, other));
      anchors.add(new Anchor(time, random.nextInt(80) - 20, random.nextInt(80) - 20));
      chords.add(new ChordStrike(time, random.nextInt(3) - 1, i % 2 == 0, List.of()));
      shapes.add(new HandShape(random.nextInt(3) - 1, time, other, i % 2 == 0));
      beats.add(new Beat(time, random.nextInt(4) - 1));
    }
    return new Chart(
        "Rubbish",
        Tuning.GUITAR_STANDARD,
        0,
        0,
        notes,
        chords,
        List.of(),
        anchors,
        shapes,
        beats,
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of());
  }
}
