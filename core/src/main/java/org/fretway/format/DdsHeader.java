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

  private DdsHeader() {}

  /** Returns whether this is a DirectDraw Surface. */
  static boolean isAt(byte[] image) {
    return image.length >= Integer.BYTES && littleEndian(image).getInt(0) == MAGIC;
  }

  /**
   * Checks that the pixels can be there, and takes out the count of smaller pictures behind the
   * first: none is read, and room would be made for as many as it says.
   *
   * @param image changed in place
   * @throws IOException if the image can't be what its header says
   */
  static void tame(byte[] image) throws IOException {
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
  }

  private static ByteBuffer littleEndian(byte[] image) {
    return ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
  }
}
