package org.fretway.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/** The looks of the program. Their colours are in {@code app.css}, on top of AtlantaFX Primer. */
public enum Theme {
  /** Light text on dark grounds. */
  DARK,
  /** Dark text on light grounds. */
  LIGHT;

  /** Returns the theme that the system is set to. */
  public static Theme ofSystem() {
    return Platform.getPreferences().getColorScheme() == ColorScheme.LIGHT ? LIGHT : DARK;
  }

  /** Returns the other one. */
  public Theme other() {
    return this == DARK ? LIGHT : DARK;
  }

  /** Gives every scene of the program this look. */
  public void apply() {
    Application.setUserAgentStylesheet(
        (this == DARK ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
  }

  /** Returns the style class of a root node in this theme. */
  public String styleClass() {
    return this == DARK ? "theme-dark" : "theme-light";
  }
}
