package org.fretway.desktop.highway.raster;

/** Copies parts of pictures to a raster, at their own size or another one. */
final class PictureCopy {
  /** Numbers this close to each other are meant to be the same. */
  private static final double EQUAL = 1e-3;

  /** Of a picture to be stretched, no more columns than this are shown; sheets are narrower. */
  private static final int MAX_SOURCE = 16_384;

  private final Pixels target;
  private final Blend blend;
  private final int[] mixed;
  private final int[] columns;
  private final int[] parts;
  private final int[] line = new int[MAX_SOURCE];

  PictureCopy(Pixels target) {
    this.target = target;
    this.blend = new Blend(Math.max(target.width, MAX_SOURCE));
    this.mixed = new int[target.width];
    this.columns = new int[target.width];
    this.parts = new int[target.width];
  }

  /**
   * Copies a part of a picture; all numbers are pixels.
   *
   * @param cover how much of it there is, from 0 to {@link Blend#FULL}
   */
  void copy(
      Picture picture,
      double fromX,
      double fromY,
      double width,
      double height,
      double toX,
      double toY,
      double toWidth,
      double toHeight,
      int cover) {
    if (!(toWidth > 0 && toHeight > 0 && width > 0 && height > 0) || cover == 0) {
      return;
    }
    if (Math.abs(width - toWidth) < EQUAL && Math.abs(height - toHeight) < EQUAL) {
      same(
          picture,
          (int) Math.rint(fromX),
          (int) Math.rint(fromY),
          (int) Math.rint(width),
          (int) Math.rint(height),
          (int) Math.rint(toX),
          (int) Math.rint(toY),
          cover);
    } else {
      stretched(picture, fromX, fromY, width, height, toX, toY, toWidth, toHeight, cover);
    }
  }

  private void same(
      Picture picture, int fromX, int fromY, int width, int height, int toX, int toY, int cover) {
    int skipX = Math.max(0, Math.max(-toX, -fromX));
    int skipY = Math.max(0, Math.max(-toY, -fromY));
    int endX = Math.min(width, Math.min(target.width - toX, picture.width - fromX));
    int endY = Math.min(height, Math.min(target.height - toY, picture.height - fromY));
    int count = endX - skipX;
    if (count <= 0) {
      return;
    }
    for (int y = skipY; y < endY; y++) {
      int at = (toY + y) * target.width + toX;
      if (cover == Blend.FULL) {
        picture.lay(fromY + y, fromX + skipX, count, target.argb, at + skipX, blend);
      } else {
        int seen = picture.firstSeen(fromY + y, fromX + skipX, fromX + endX) - fromX;
        if (seen < endX) {
          int source = (fromY + y) * picture.width + fromX + seen;
          blend.lay(picture.argb(), source, endX - seen, target.argb, at + seen, cover);
        }
      }
    }
  }

  /** Mixes the four nearest pixels; edges that end within a pixel cover a part of it. */
  private void stretched(
      Picture picture,
      double fromX,
      double fromY,
      double width,
      double height,
      double toX,
      double toY,
      double toWidth,
      double toHeight,
      int cover) {
    int firstX = (int) Math.max(0, Math.floor(toX));
    int endX = (int) Math.min(target.width, Math.ceil(toX + toWidth));
    int firstY = (int) Math.max(0, Math.floor(toY));
    int endY = (int) Math.min(target.height, Math.ceil(toY + toHeight));
    int left = Math.clamp((int) Math.floor(fromX + EQUAL), 0, picture.width - 1);
    int top = Math.clamp((int) Math.floor(fromY + EQUAL), 0, picture.height - 1);
    int right = Math.clamp((int) Math.ceil(fromX + width - EQUAL) - 1, left, picture.width - 1);
    right = Math.min(right, left + MAX_SOURCE - 1);
    int bottom = Math.clamp((int) Math.ceil(fromY + height - EQUAL) - 1, top, picture.height - 1);
    if (firstX >= endX) {
      return;
    }
    columns(firstX, endX, fromX, width / toWidth, toX, left, right);
    double end = toX + toWidth;
    int firstCover = Blend.cover(Math.min(firstX + 1, end) - Math.max(firstX, toX));
    int lastCover = endX - firstX > 1 ? Blend.cover(Math.min(endX, end) - (endX - 1)) : Blend.FULL;
    for (int y = firstY; y < endY; y++) {
      double centre = fromY + (y + 0.5 - toY) * height / toHeight - 0.5;
      double at = Math.clamp(centre, top, bottom);
      int row = (int) at;
      int next = Math.min(row + 1, bottom);
      int seen =
          Math.min(
              picture.firstSeen(row, left, right + 1), picture.firstSeen(next, left, right + 1));
      if (seen > right) {
        continue;
      }
      int seenEnd =
          Math.max(picture.lastSeen(row, left, right + 1), picture.lastSeen(next, left, right + 1));
      blend.mix(
          picture.argb(),
          row * picture.width + left,
          next * picture.width + left,
          right - left + 1,
          Blend.cover(at - row),
          line);
      double perColumn = toWidth / width;
      int from = (int) Math.max(firstX, toX + (seen - 1 - fromX) * perColumn - 1);
      int to = (int) Math.min(endX, toX + (seenEnd + 1 - fromX) * perColumn + 2);
      if (from >= to) {
        continue; // What can be seen of the row lies outside.
      }
      stretch(from, to, right - left);
      mixed[firstX] = Blend.faded(mixed[firstX], firstCover);
      mixed[endX - 1] = Blend.faded(mixed[endX - 1], lastCover);
      double share = Math.min(y + 1, toY + toHeight) - Math.max(y, toY);
      blend.lay(
          mixed,
          from,
          to - from,
          target.argb,
          y * target.width + from,
          Blend.cover(share * cover / Blend.FULL));
    }
  }

  private void stretch(int from, int to, int last) {
    for (int x = from; x < to; x++) {
      int column = columns[x];
      mixed[x] = Blend.mix(line[column], line[Math.min(column + 1, last)], parts[x]);
    }
  }

  /**
   * Works out once for all rows which pixels of the picture a column of the raster lies between.
   */
  private void columns(
      int firstX, int endX, double fromX, double perPixel, double toX, int left, int right) {
    for (int x = firstX; x < endX; x++) {
      double at = Math.clamp(fromX + (x + 0.5 - toX) * perPixel - 0.5, left, right);
      columns[x] = (int) at - left;
      parts[x] = Blend.cover(at - (int) at);
    }
  }
}
