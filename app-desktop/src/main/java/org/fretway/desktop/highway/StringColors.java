package org.fretway.desktop.highway;

import java.util.List;
import javafx.scene.paint.Color;
import org.fretway.chart.Tuning;

/**
 * The colour of each string, the same wherever a string is shown: red, yellow, blue, orange, green
 * and purple from the lowest, as note highways have had them for years, and teal and pink beyond.
 */
public final class StringColors {
  /** The strings' colours from the lowest, vivid enough for a dark ground and a light one. */
  public static final List<Color> STANDARD =
      List.of(
          Color.web("#f0424f"),
          Color.web("#f2b90f"),
          Color.web("#2f9cf5"),
          Color.web("#f5831f"),
          Color.web("#3cc45b"),
          Color.web("#a765f0"),
          Color.web("#1fc2b8"),
          Color.web("#f06fb3"));

  private StringColors() {}

  /**
   * Returns the colour of a string.
   *
   * @param string counted from 0 = lowest, less than {@link Tuning#MAX_STRINGS}
   */
  public static Color of(int string) {
    return STANDARD.get(string);
  }
}
