package org.fretway.desktop.highway.draw;

import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import org.fretway.chart.Tuning;

/** A set of colours for the strings, the same wherever a string is shown. */
@SuppressWarnings("ImmutableEnumChecker") // Neither the list nor a colour ever changes.
public enum StringPalette {
  /**
   * Red, yellow, blue, orange, green and purple from the lowest, as note highways have had them for
   * years, and teal and pink beyond.
   */
  CLASSIC("#f0424f", "#f2b90f", "#2f9cf5", "#f5831f", "#3cc45b", "#a765f0", "#1fc2b8", "#f06fb3"),
  /**
   * Tells strings apart for eyes that see red and green alike: neighbours differ in blue or in
   * brightness. After the set for colour-blind readers of M. Okabe and K. Ito, "Color Universal
   * Design", 2008.
   */
  RED_GREEN_BLIND(
      "#d55e00", "#f0e442", "#2b86d9", "#e69f00", "#00a57a", "#cc79a7", "#7fd0ff", "#c9c9c9"),
  /** Tells strings apart for eyes that see blue and yellow alike: reds, teals and greys. */
  BLUE_YELLOW_BLIND(
      "#e0304a", "#f4c9d0", "#00868b", "#ff8f7a", "#5fd7d0", "#8a93a3", "#b3123f", "#cfd6df"),
  /** Goes from dark to bright with the pitch, for eyes that see no colours. */
  BRIGHTNESS(
      "#4a6fa5", "#f7f3e3", "#5d87b8", "#e9d9a6", "#7fa6cc", "#ffffff", "#9dbfdc", "#d9c27a");

  private final List<Color> colors;

  StringPalette(String... colors) {
    this.colors = Arrays.stream(colors).map(Color::web).toList();
  }

  /**
   * Returns the colour of a string.
   *
   * @param string counted from 0 = lowest, less than {@link Tuning#MAX_STRINGS}
   */
  public Color of(int string) {
    return colors.get(string);
  }
}
