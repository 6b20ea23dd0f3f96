package org.fretway.desktop.highway.flat;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.highway.HighwaySnapshot;
import org.fretway.desktop.highway.chart.ShowcaseChart;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayOptions;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.junit.jupiter.api.Test;

final class FlatStyleTest {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 660;

  @Test
  void a_note_is_drawn_in_the_colour_of_its_string_where_the_layout_says() {
    Image picture =
        FxToolkit.call(
            () ->
                HighwaySnapshot.draw(
                    ShowcaseChart.withStrings(6),
                    new FlatStyle(),
                    HighwayLook.of(HighwayTheme.DARK),
                    WIDTH,
                    HEIGHT,
                    0.5));
    FlatLayout layout = FlatLayout.of(WIDTH, HEIGHT, 6, true, true, HighwayOptions.USUAL);

    // The second note, fret 2 of the A string, left of its figure.
    double x = layout.x(0.75, 0.5) - layout.headWidth() * 0.38;
    Color seen = picture.getPixelReader().getColor((int) x, (int) layout.y(1));

    assertThat(seen.getHue()).isBetween(30.0, 60.0);
    assertThat(seen.getSaturation()).isGreaterThan(0.6);
  }
}
