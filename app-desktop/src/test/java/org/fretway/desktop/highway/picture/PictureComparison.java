package org.fretway.desktop.highway.picture;

import java.awt.image.BufferedImage;

/**
 * How far two pictures of the same size are apart. Edges that moved a little, as other versions of
 * the toolkit move them, are forgiven; a sign that is missing is not.
 *
 * @param far how many places, 8 × 8 pixels each, have a mean colour that differs visibly
 * @param mean mean difference of a colour channel, from 0 to 255
 */
record PictureComparison(int far, double mean) {
  private static final int PLACE = 8;

  /** A difference of the mean of a channel that the eye sees, from 0 to 255. */
  private static final double VISIBLE = 14;

  private static final int MOST_FAR = 2;
  private static final double MOST_MEAN = 1;
  private static final int[] CHANNELS = {0, 8, 16};

  /** Compares two pictures of the same size. */
  static PictureComparison of(BufferedImage one, BufferedImage other) {
    int columns = one.getWidth() / PLACE;
    int rows = one.getHeight() / PLACE;
    int far = 0;
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double most = 0;
        for (int channel : CHANNELS) {
          double difference =
              Math.abs(mean(one, column, row, channel) - mean(other, column, row, channel));
          most = Math.max(most, difference);
          sum += difference;
        }
        if (most > VISIBLE) {
          far++;
        }
      }
    }
    double places = (double) columns * rows;
    return new PictureComparison(far, sum / places / CHANNELS.length);
  }

  private static double mean(BufferedImage picture, int column, int row, int channel) {
    int sum = 0;
    for (int y = 0; y < PLACE; y++) {
      for (int x = 0; x < PLACE; x++) {
        sum += picture.getRGB(column * PLACE + x, row * PLACE + y) >> channel & 0xff;
      }
    }
    return sum / (double) (PLACE * PLACE);
  }

  /** Returns whether the eye takes both for the same. */
  boolean isSame() {
    return far <= MOST_FAR && mean <= MOST_MEAN;
  }
}
