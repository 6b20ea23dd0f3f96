package org.fretway.benchmarks;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.fretway.desktop.highway.draw.Surface;
import org.fretway.desktop.highway.raster.RasterSurface;

/** A raster, and what JavaFX has to do to bring it into a picture. */
final class RasterPicture {
  private final RasterSurface surface;
  private final PixelBuffer<IntBuffer> buffer;
  private final ImageView view;

  RasterPicture(int width, int height) {
    surface = new RasterSurface(width, height, 1);
    buffer =
        new PixelBuffer<>(width, height, surface.pixels(), PixelFormat.getIntArgbPreInstance());
    view = new ImageView(new WritableImage(buffer));
  }

  Surface surface() {
    return surface;
  }

  /** Brings what has been drawn into a picture of the same size. */
  void into(WritableImage picture) {
    buffer.updateBuffer(all -> null);
    view.snapshot(null, picture);
  }
}
