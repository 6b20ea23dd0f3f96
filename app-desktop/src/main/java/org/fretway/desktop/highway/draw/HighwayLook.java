package org.fretway.desktop.highway.draw;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;

/**
 * How a highway looks on one screen.
 *
 * @param theme colours, as dark or light as the window
 * @param options what the player chose
 * @param scale pixels of the screen to one of the highway, more than 1 on a dense screen
 */
public record HighwayLook(HighwayTheme theme, HighwayOptions options, double scale) {
  /** Returns the usual look for a picture. */
  public static HighwayLook of(HighwayTheme theme) {
    return new HighwayLook(theme, HighwayOptions.USUAL, 1);
  }

  /** Returns the look with other colours on another screen. */
  public HighwayLook on(HighwayTheme newTheme, double newScale) {
    return new HighwayLook(newTheme, options, newScale);
  }

  /** Returns the look with other choices. */
  public HighwayLook with(HighwayOptions newOptions) {
    return new HighwayLook(theme, newOptions, scale);
  }

  /**
   * Returns the colours of the strings from the lowest, each with another opacity.
   *
   * @param opacity from 0 to 1
   */
  public List<Color> strings(int count, double opacity) {
    return IntStream.range(0, count)
        .mapToObj(string -> Lights.fade(string(string), opacity))
        .toList();
  }

  /**
   * Returns the colour of a string.
   *
   * @param string counted from 0 = lowest
   */
  public Color string(int string) {
    return options.palette().of(string);
  }
}
