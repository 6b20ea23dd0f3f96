package org.fretway.desktop.highway;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.util.Callback;
import org.fretway.desktop.highway.draw.Surface;
import org.fretway.desktop.highway.raster.RasterSurface;
import org.jspecify.annotations.Nullable;

/**
 * Two pictures that take turns: while JavaFX brings one to the screen on a thread of its own, the
 * next is drawn on the other.
 */
final class RasterScreen implements HighwayScreen {
  private final ImageView view = new ImageView();
  private double width;
  private double height;
  private double scale = 1;
  private @Nullable Frames frames;

  @Override
  public Node node() {
    return view;
  }

  @Override
  public double width() {
    return width;
  }

  @Override
  public double height() {
    return height;
  }

  @Override
  public void resize(double newWidth, double newHeight, double newScale) {
    if (newWidth == width && newHeight == height && newScale == scale) {
      return;
    }
    width = newWidth;
    height = newHeight;
    scale = newScale;
    frames = null;
    view.setImage(null);
  }

  @Override
  public Surface begin() {
    Frames present = frames;
    if (present == null) {
      present = new Frames((int) Math.ceil(width * scale), (int) Math.ceil(height * scale), scale);
      frames = present;
      view.setFitWidth(present.pixelWidth / scale);
      view.setFitHeight(present.pixelHeight / scale);
    }
    return present.begin();
  }

  @Override
  public void show() {
    if (frames != null) {
      view.setImage(frames.finish());
    }
  }

  /** The two pictures of one size. */
  private static final class Frames {
    /** All of a picture has changed. */
    private static final Callback<PixelBuffer<IntBuffer>, @Nullable Rectangle2D> ALL =
        buffer -> null;

    private final int pixelWidth;
    private final int pixelHeight;
    private final RasterSurface surface;
    private final Frame one;
    private final Frame other;
    private boolean turn;

    private record Frame(IntBuffer pixels, PixelBuffer<IntBuffer> buffer, Image image) {}

    Frames(int pixelWidth, int pixelHeight, double scale) {
      this.pixelWidth = pixelWidth;
      this.pixelHeight = pixelHeight;
      surface = new RasterSurface(pixelWidth, pixelHeight, scale);
      one = frame(surface.pixels());
      other = frame(IntBuffer.allocate(pixelWidth * pixelHeight));
    }

    private Frame frame(IntBuffer pixels) {
      PixelBuffer<IntBuffer> buffer =
          new PixelBuffer<>(pixelWidth, pixelHeight, pixels, PixelFormat.getIntArgbPreInstance());
      return new Frame(pixels, buffer, new WritableImage(buffer));
    }

    Surface begin() {
      turn = !turn;
      surface.drawOn(next().pixels());
      return surface;
    }

    private Frame next() {
      return turn ? one : other;
    }

    Image finish() {
      next().buffer().updateBuffer(ALL);
      return next().image();
    }
  }
}
