package org.fretway.desktop.details;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.fretway.format.CoverImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a file of a picture that was copied in another program. */
final class CoverPaste {
  private static final Logger LOG = LoggerFactory.getLogger(CoverPaste.class);

  private CoverPaste() {}

  /** Returns the picture as PNG; empty if it is too large or can't be had. */
  static Optional<byte[]> encode(Image image) {
    if (image.getWidth() * image.getHeight() > CoverImage.MAX_SOURCE_PIXELS) {
      return Optional.empty();
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      return ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", png)
          ? Optional.of(png.toByteArray())
          : Optional.empty();
    } catch (IOException e) {
      LOG.warn("A copied picture could not be taken", e);
      return Optional.empty();
    }
  }
}
