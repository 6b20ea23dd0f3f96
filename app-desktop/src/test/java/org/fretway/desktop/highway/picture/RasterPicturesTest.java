package org.fretway.desktop.highway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.fretway.desktop.FxToolkit;
import org.fretway.desktop.highway.HighwayRenderer;
import org.fretway.desktop.highway.HighwaySnapshot;
import org.fretway.desktop.highway.raster.RasterSurface;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without a graphics card the highway looks as it does on a canvas. */
final class RasterPicturesTest {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 450;

  /**
   * So many places, 8 × 8 pixels each, may differ: what a canvas puts between pixels stands on
   * whole ones.
   */
  private static final int MOST_FAR = 6;

  /** A canvas rounds the channels of a colour down, which makes a difference of one in each. */
  private static final double MOST_MEAN = 1.2;

  /** Where both pictures are put if they differ. */
  private static final Path DIFFERENT = Path.of("target/pictures");

  static List<Moment> moments() {
    return Moments.all();
  }

  @ParameterizedTest
  @MethodSource("moments")
  void a_raster_looks_like_a_canvas(Moment moment) throws IOException {
    Image canvas = FxToolkit.call(() -> onCanvas(moment));
    Image raster = FxToolkit.call(() -> onRaster(moment));

    PictureComparison comparison =
        PictureComparison.of(
            SwingFXUtils.fromFXImage(raster, null), SwingFXUtils.fromFXImage(canvas, null));

    boolean same = comparison.far() <= MOST_FAR && comparison.mean() <= MOST_MEAN;
    if (!same || Boolean.getBoolean("pictures.raster")) {
      Files.createDirectories(DIFFERENT);
      HighwaySnapshot.writePng(canvas, DIFFERENT.resolve(moment.name() + "-canvas.png"));
      HighwaySnapshot.writePng(raster, DIFFERENT.resolve(moment.name() + "-raster.png"));
    }
    assertThat(same)
        .as("%s: %s; both are in %s", moment, comparison, DIFFERENT.toAbsolutePath())
        .isTrue();
  }

  private static Image onCanvas(Moment moment) {
    return HighwaySnapshot.draw(
        moment.chart(), moment.style(), moment.look(), WIDTH, HEIGHT, moment.songTime());
  }

  private static Image onRaster(Moment moment) {
    HighwayRenderer renderer = new HighwayRenderer(moment.chart());
    renderer.setStyle(moment.style());
    renderer.setLook(moment.look());
    renderer.prepare(WIDTH, HEIGHT);
    RasterSurface surface = new RasterSurface(WIDTH, HEIGHT, 1);
    renderer.draw(surface, moment.songTime());
    return new WritableImage(
        new PixelBuffer<>(WIDTH, HEIGHT, surface.pixels(), PixelFormat.getIntArgbPreInstance()));
  }
}
