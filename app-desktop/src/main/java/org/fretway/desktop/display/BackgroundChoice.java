package org.fretway.desktop.display;

/**
 * A picture or film that shines through the highway.
 *
 * @param file where it is; empty = none
 * @param strength how much of it is seen, from {@link #LEAST} to {@link #MOST}
 */
public record BackgroundChoice(String file, double strength) {
  public static final double LEAST = 0.05;
  public static final double MOST = 0.5;

  private static final double USUAL = 0.18;

  /** None. */
  public static final BackgroundChoice NONE = new BackgroundChoice("", USUAL);

  /** Brings a strength that is out of range to the nearest end of it. */
  public BackgroundChoice {
    strength = Double.isNaN(strength) ? USUAL : Math.clamp(strength, LEAST, MOST);
  }

  /** Returns whether there is one. */
  public boolean isPresent() {
    return !file.isEmpty();
  }

  /** Returns the same in another strength. */
  public BackgroundChoice seen(double newStrength) {
    return new BackgroundChoice(file, newStrength);
  }

  /** Returns another one in the same strength; empty = none. */
  public BackgroundChoice of(String newFile) {
    return new BackgroundChoice(newFile, strength);
  }
}
