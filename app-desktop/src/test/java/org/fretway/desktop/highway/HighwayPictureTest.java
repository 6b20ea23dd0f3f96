package org.fretway.desktop.highway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.highway.chart.ShowcaseChart;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HighwayPictureTest {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 660;

  @Test
  void a_light_theme_has_a_light_ground() {
    Image picture = draw(6, HighwayTheme.LIGHT, WIDTH, HEIGHT, 0);

    assertThat(picture.getPixelReader().getColor(5, 5).getBrightness()).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6, 7, 8})
  void every_number_of_strings_has_its_picture(int strings) {
    for (double moment = -1; moment < 13; moment += 1.7) {
      assertThat(draw(strings, HighwayTheme.DARK, 640, 360, moment).getWidth()).isEqualTo(640);
    }
  }

  @Test
  void a_picture_of_one_pixel_is_still_a_picture() {
    assertThat(draw(6, HighwayTheme.DARK, 1, 1, 3).getHeight()).isEqualTo(1);
  }

  @Test
  void a_picture_is_written_as_png(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("moment.png");

    HighwaySnapshot.writePng(draw(6, HighwayTheme.DARK, 320, 200, 1), file);

    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(320);
    assertThat(folder.toFile().list()).containsExactly("moment.png");
  }

  private static Image draw(int strings, HighwayTheme theme, int width, int height, double moment) {
    return FxToolkit.call(
        () ->
            HighwaySnapshot.draw(
                ShowcaseChart.withStrings(strings),
                BuiltInStyle.FLAT,
                HighwayLook.of(theme),
                width,
                height,
                moment));
  }
}
