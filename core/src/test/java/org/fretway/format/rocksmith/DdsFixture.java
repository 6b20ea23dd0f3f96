package org.fretway.format.rocksmith;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes DirectDraw Surfaces: a red left half, a blue right half, and a green last block. */
public final class DdsFixture {
  /** Colours of five, six and five bits. */
  private static final int RED = 0xF800;

  private static final int GREEN = 0x07E0;
  private static final int BLUE = 0x001F;
  private static final int HEADER = 128;
  private static final int SIDE = 4;

  private DdsFixture() {}

  /**
   * Returns a picture in blocks of four bits a pixel.
   *
   * @param side pixels
   */
  public static byte[] dxt1(int side) {
    return dxt1(side, side);
  }

  /** As {@link #dxt1(int)}, in any shape. */
  public static byte[] dxt1(int width, int height) {
    return blocks(width, height, "DXT1", 8);
  }

  /** Returns a picture in blocks of eight bits a pixel, fully opaque. */
  public static byte[] dxt5(int width, int height) {
    return blocks(width, height, "DXT5", 16);
  }

  /** Returns a picture of 32 bits a pixel. */
  public static byte[] plain(int width, int height) {
    byte[] bytes = new byte[HEADER + width * height * 4];
    ByteBuffer image = header(bytes, width, height);
    image.putInt(80, 0x41).putInt(88, 32);
    image.putInt(92, 0xFF0000).putInt(96, 0xFF00).putInt(100, 0xFF).putInt(104, 0xFF000000);
    image.position(HEADER);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.putInt(x < width / 2 ? 0xFFFF0000 : 0xFF0000FF);
      }
    }
    return bytes;
  }

  private static byte[] blocks(int width, int height, String form, int blockBytes) {
    int across = (width + SIDE - 1) / SIDE;
    int down = (height + SIDE - 1) / SIDE;
    byte[] bytes = new byte[HEADER + across * down * blockBytes];
    ByteBuffer image = header(bytes, width, height);
    image.putInt(80, 4);
    image.put(84, form.getBytes(ISO_8859_1));
    image.position(HEADER);
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x++) {
        boolean last = y == down - 1 && x == across - 1;
        int colour = x < across / 2 ? RED : BLUE;
        if (blockBytes == 16) {
          image.put((byte) 0xFF).put((byte) 0xFF).put(new byte[6]);
        }
        image.putShort((short) (last ? GREEN : colour)).putShort((short) 0).putInt(0);
      }
    }
    return bytes;
  }

  private static ByteBuffer header(byte[] bytes, int width, int height) {
    ByteBuffer image = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    image.put("DDS ".getBytes(ISO_8859_1)).putInt(124).putInt(0x1007);
    image.putInt(height).putInt(width);
    image.putInt(76, 32).putInt(108, 0x1000);
    return image;
  }
}
