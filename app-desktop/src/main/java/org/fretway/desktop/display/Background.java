package org.fretway.desktop.display;

/**
 * A picture or film that shines through the highway.
 *
 * @param file where it is; empty = none
 * @param strength how much of it is seen, from {@link #LEAST} to {@link #MOST}
 */
public record Background(String file, double strength) {
  public static final double LEAST = 0.05;
  public static final double MOST = 0.6;

  /** None. */
  public static final Background NONE = new Background("", 0.25);

  /** Brings a strength that is out of range to the nearest end of it. */
  public Background {
    strength = Double.isNaN(strength) ? 0.25 : Math.clamp(strength, LEAST, MOST);
  }

  /** Returns whether there is one. */
  public boolean isPresent() {
    return !file.isEmpty();
  }

  /** Returns the same in another strength. */
  public Background seen(double newStrength) {
    return new Background(file, newStrength);
  }

  /** Returns another one in the same strength; empty = none. */
  public Background of(String newFile) {
    return new Background(newFile, strength);
  }
}
