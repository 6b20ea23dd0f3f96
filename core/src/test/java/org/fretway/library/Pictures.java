package org.fretway.library;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures for covers. */
public final class Pictures {
  private Pictures() {}

  /** Returns a PNG of one colour. */
  public static byte[] png(int width, int height, Color colour) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return encoded(image);
  }

  /** Returns a square PNG that compresses about as little as a photograph; one of many. */
  public static byte[] detailed(int sidePx, int number) {
    BufferedImage image = new BufferedImage(sidePx, sidePx, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(number);
    float hue = random.nextFloat();
    for (int y = 0; y < sidePx; y++) {
      for (int x = 0; x < sidePx; x++) {
        float bright = (x + y) / (2f * sidePx) * 0.8f + random.nextFloat() * 0.15f;
        image.setRGB(x, y, Color.HSBtoRGB(hue, 0.6f, bright));
      }
    }
    return encoded(image);
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Reads a picture. */
  public static BufferedImage read(byte[] encoded) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(encoded));
  }
}
