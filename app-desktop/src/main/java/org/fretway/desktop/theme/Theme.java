package org.fretway.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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

  /** Returns its name in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the theme of such a name, if there is one. */
  public static Optional<Theme> named(String key) {
    return Arrays.stream(values()).filter(theme -> theme.key().equals(key)).findFirst();
  }

  /** Returns the style class of a root node in this theme. */
  public String styleClass() {
    return this == DARK ? "theme-dark" : "theme-light";
  }
}
