package org.fretway.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Looks over a DirectDraw Surface before it is decoded, because its decoder believes what the
 * header says. Source of the layout: Microsoft, "DDS_HEADER".
 */
final class DdsHeader {
  private static final int MAGIC = 0x20534444;
  private static final int LENGTH = 128;
  private static final int HEIGHT_OFFSET = 12;
  private static final int WIDTH_OFFSET = 16;
  private static final int MIP_COUNT_OFFSET = 28;

  /** DXT1 has four bits a pixel, every other form more. */
  private static final int MIN_PIXELS_PER_BYTE = 2;

  private static final int FORM_OFFSET = 84;
  private static final int BLOCK_SIDE = 4;

  private DdsHeader() {}

  /** The size of a picture in pixels. */
  record Size(int width, int height) {}

  /** Returns whether this is a DirectDraw Surface. */
  static boolean isAt(byte[] image) {
    return image.length >= Integer.BYTES && littleEndian(image).getInt(0) == MAGIC;
  }

  /**
   * Checks that the pixels can be there, and makes the header one that the decoder gets right. The
   * count of smaller pictures behind the first is taken out: none is read, and room would be made
   * for as many as it says. The size is made one of whole blocks, since the decoder leaves the last
   * ones black where they are not.
   *
   * @param image changed in place
   * @return the size that the picture is to be cut to
   * @throws IOException if the image can't be what its header says
   */
  static Size tame(byte[] image) throws IOException {
    if (image.length < LENGTH) {
      throw new IOException("the cover is cut short");
    }
    ByteBuffer header = littleEndian(image);
    int width = header.getInt(WIDTH_OFFSET);
    int height = header.getInt(HEIGHT_OFFSET);
    CoverImage.checkSize(width, height);
    if ((long) width * height > (long) MIN_PIXELS_PER_BYTE * (image.length - LENGTH)) {
      throw new IOException(
          "the cover is cut short: %d by %d pixels can't be in %d bytes"
              .formatted(width, height, image.length));
    }
    header.putInt(MIP_COUNT_OFFSET, 0);
    if (header.getInt(FORM_OFFSET) != 0) {
      header.putInt(WIDTH_OFFSET, wholeBlocks(width));
      header.putInt(HEIGHT_OFFSET, wholeBlocks(height));
    }
    return new Size(width, height);
  }

  private static int wholeBlocks(int pixels) {
    return (pixels + BLOCK_SIDE - 1) / BLOCK_SIDE * BLOCK_SIDE;
  }

  private static ByteBuffer littleEndian(byte[] image) {
    return ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
  }
}
