package org.fretway.desktop.highway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.fretway.chart.Chart;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayStyle;

/** Draws one moment of a chart into a picture, without a window or a display. */
public final class HighwaySnapshot {
  private HighwaySnapshot() {}

  /** Returns the picture. To be called on the JavaFX thread. */
  public static Image draw(
      Chart chart,
      HighwayStyle style,
      HighwayLook look,
      int widthPx,
      int heightPx,
      double songTime) {
    return draw(new HighwayRenderer(chart), style, look, widthPx, heightPx, songTime);
  }

  /** As the other, of a chart that has been made ready. */
  public static Image draw(
      HighwayRenderer renderer,
      HighwayStyle style,
      HighwayLook look,
      int widthPx,
      int heightPx,
      double songTime) {
    Canvas canvas = new Canvas(widthPx, heightPx);
    renderer.setStyle(style);
    renderer.setLook(look);
    renderer.draw(canvas.getGraphicsContext2D(), widthPx, heightPx, songTime);
    return canvas.snapshot(null, null);
  }

  /**
   * Writes a picture as PNG; the file appears complete or not at all. May be called on any thread.
   *
   * @throws IOException if the file can't be written
   */
  public static void writePng(Image picture, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("%s is not a file that can be written".formatted(file));
    }
    Path partial = Files.createTempFile(folder, ".fretway", ".png");
    try {
      if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", partial.toFile())) {
        throw new IOException("this Java runtime cannot write PNG");
      }
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
