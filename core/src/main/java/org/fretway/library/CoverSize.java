package org.fretway.library;

import java.util.Arrays;
import java.util.Optional;

/** The squares into which covers are scaled. */
public enum CoverSize {
  /** For a line of a list. */
  TINY(64),
  /** For a line of a list on a dense screen. */
  SMALL(128),
  /** For a tile. */
  MEDIUM(256),
  /** For a tile on a dense screen. */
  LARGE(512);

  private final int pixels;

  CoverSize(int pixels) {
    this.pixels = pixels;
  }

  /** Returns the side of the square, in pixels. */
  public int pixels() {
    return pixels;
  }

  /** Returns the size with that side. */
  public static Optional<CoverSize> ofPixels(int pixels) {
    return Arrays.stream(values()).filter(size -> size.pixels == pixels).findFirst();
  }
}
