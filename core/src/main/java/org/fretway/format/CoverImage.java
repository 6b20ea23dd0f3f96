package org.fretway.format;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Turns the cover of a song, in whatever form it came, into the PNG that clients are promised. The
 * header is checked before a pixel is decoded, and everything stays in memory.
 */
public final class CoverImage {
  /** The longest side of a cover that is decoded, in pixels. */
  public static final int MAX_SOURCE_SIDE = 16_384;

  /** The most pixels of a cover that is decoded: 5000 by 5000, 100 MB once unpacked. */
  public static final long MAX_SOURCE_PIXELS = 25_000_000;

  private static final Set<String> FORMATS = Set.of("png", "jpeg", "webp", "dds");

  private CoverImage() {}

  /**
   * Decodes a cover and encodes it as PNG, smaller if need be, never bigger.
   *
   * @param encoded PNG, JPEG, WebP or DDS (DXT1 to DXT5 or plain); read to its end or to 32 MiB,
   *     not closed
   * @param maxPixelsPerSide the longest side of the result, in pixels
   * @return the PNG file
   * @throws IOException if it is no such image, is broken, or is too big to decode
   */
  public static byte[] toPng(InputStream encoded, int maxPixelsPerSide) throws IOException {
    byte[] bytes = encoded.readNBytes((int) Limits.DEFAULT.maxCoverBytes() + 1);
    if (bytes.length > Limits.DEFAULT.maxCoverBytes()) {
      throw new IOException(
          "the cover is bigger than %d bytes".formatted(Limits.DEFAULT.maxCoverBytes()));
    }
    return encode(scale(decode(bytes, maxPixelsPerSide), maxPixelsPerSide));
  }

  private static BufferedImage decode(byte[] bytes, int maxSide) throws IOException {
    if (DdsHeader.isAt(bytes)) {
      DdsHeader.Size size = DdsHeader.tame(bytes);
      BufferedImage whole = decodeAny(bytes, Integer.MAX_VALUE / 2);
      return whole.getSubimage(0, 0, size.width(), size.height());
    }
    return decodeAny(bytes, maxSide);
  }

  private static BufferedImage decodeAny(byte[] bytes, int maxSide) throws IOException {
    // A stream of our own: ImageIO's default one would write a cache file to the disk.
    try (ImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      ImageReader reader = readerFor(input);
      try {
        reader.setInput(input, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        checkSize(width, height);
        ImageReadParam parameters = reader.getDefaultReadParam();
        // Half of what is thrown away anyway need not be decoded; the rest is left to scale().
        int step = Math.max(1, Math.max(width, height) / (2 * maxSide));
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
      } finally {
        reader.dispose();
      }
    } catch (EOFException e) {
      throw new IOException("the cover is cut short", e);
    } catch (RuntimeException e) {
      // Decoders meet broken data with whatever exception comes up first.
      throw new IOException("the cover is damaged: " + e.getMessage(), e);
    }
  }

  private static ImageReader readerFor(ImageInputStream input) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        return reader;
      }
      reader.dispose();
    }
    throw new IOException("the cover is no PNG, JPEG, WebP or DDS image");
  }

  static void checkSize(int width, int height) throws IOException {
    if (width < 1
        || height < 1
        || Math.max(width, height) > MAX_SOURCE_SIDE
        || (long) width * height > MAX_SOURCE_PIXELS) {
      throw new IOException(
          "the cover has %d by %d pixels; at most %d a side and %d in all are read"
              .formatted(width, height, MAX_SOURCE_SIDE, MAX_SOURCE_PIXELS));
    }
  }

  private static BufferedImage scale(BufferedImage image, int maxSide) {
    BufferedImage current = image;
    int longest = Math.max(image.getWidth(), image.getHeight());
    double ratio = Math.min(1, (double) maxSide / longest);
    int width = Math.max(1, (int) Math.round(image.getWidth() * ratio));
    int height = Math.max(1, (int) Math.round(image.getHeight() * ratio));
    // Bilinear reads four pixels, so more than one halving at a time would skip some.
    while (current.getWidth() > 2 * width && current.getHeight() > 2 * height) {
      current = draw(current, current.getWidth() / 2, current.getHeight() / 2);
    }
    return draw(current, width, height);
  }

  private static BufferedImage draw(BufferedImage image, int width, int height) {
    int type =
        image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage result = new BufferedImage(width, height, type);
    Graphics2D graphics = result.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return result;
  }

  private static byte[] encode(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", output)) {
        throw new IOException("this Java has no PNG writer; install a full JDK or JRE");
      }
    }
    return bytes.toByteArray();
  }
}
