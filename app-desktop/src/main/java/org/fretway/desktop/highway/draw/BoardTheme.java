package org.fretway.desktop.highway.draw;

import javafx.scene.paint.Color;

/** What the fretboard is made of. */
@SuppressWarnings("ImmutableEnumChecker") // Colours never change.
public enum BoardTheme {
  /** Reddish brown. */
  ROSEWOOD("#2c211c", "#1d1613", "#c79b6d", "#a97d52"),
  /** Nearly black. */
  EBONY("#1b1c20", "#101114", "#4a4a50", "#33333a"),
  /** Pale yellow. */
  MAPLE("#7a5b34", "#5d4425", "#ecd2a0", "#d8b67c"),
  /** No wood at all: the ground shines through. */
  GLASS("#1d2740", "#121a2e", "#dfe7f3", "#cbd7e8");

  private final Color darkTop;
  private final Color darkBottom;
  private final Color lightTop;
  private final Color lightBottom;

  BoardTheme(String darkTop, String darkBottom, String lightTop, String lightBottom) {
    this.darkTop = Color.web(darkTop);
    this.darkBottom = Color.web(darkBottom);
    this.lightTop = Color.web(lightTop);
    this.lightBottom = Color.web(lightBottom);
  }

  /** Returns the colour at the top of the fretboard. */
  public Color top(boolean light) {
    return light ? lightTop : darkTop;
  }

  /** Returns the colour at the bottom of the fretboard. */
  public Color bottom(boolean light) {
    return light ? lightBottom : darkBottom;
  }
}
