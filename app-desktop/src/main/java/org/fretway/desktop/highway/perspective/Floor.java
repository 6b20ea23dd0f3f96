package org.fretway.desktop.highway.perspective;

import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import org.fretway.desktop.highway.draw.HighwayTheme;

/**
 * The colours of the floor, from the haze at the horizon to the strings.
 *
 * @param haze the colour that everything takes on far away
 * @param middle the colour half way
 * @param near the colour at the strings
 */
record Floor(PerspectiveLayout layout, Color haze, Color middle, Color near) {
  /** How much of the accent's colour lies in the haze at the horizon. */
  private static final double HAZE = 0.15;

  private static final double MIDDLE = 0.45;

  /** Returns the floor of a theme. */
  static Floor of(PerspectiveLayout layout, HighwayTheme theme) {
    return new Floor(
        layout,
        theme.groundTop().interpolate(theme.accent(), HAZE),
        theme.groundTop(),
        theme.groundBottom());
  }

  /** Returns where the floor ends. */
  double farY() {
    return Math.rint(layout.floorY(layout.farScale()));
  }

  /** Returns the colours as a gradient of the picture. */
  LinearGradient gradient() {
    return new LinearGradient(
        0,
        farY(),
        0,
        layout.boardY(),
        false,
        CycleMethod.NO_CYCLE,
        new Stop(0, haze),
        new Stop(MIDDLE, middle),
        new Stop(1, near));
  }

  /** Returns the colour at a height of the picture. */
  Color color(double y) {
    double part = Math.clamp((y - farY()) / Math.max(1, layout.boardY() - farY()), 0, 1);
    return part < MIDDLE
        ? haze.interpolate(middle, part / MIDDLE)
        : middle.interpolate(near, (part - MIDDLE) / (1 - MIDDLE));
  }
}
