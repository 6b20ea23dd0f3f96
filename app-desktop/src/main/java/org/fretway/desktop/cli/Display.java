package org.fretway.desktop.cli;

import java.util.Locale;
import java.util.Map;

/** Whether windows can be shown here, and how pictures are drawn where they can't. */
final class Display {
  private static final String PLATFORM_PROPERTY = "glass.platform";
  private static final String NO_DISPLAY = "Headless";

  private Display() {}

  /**
   * Returns whether a window can be opened: always outside Linux; there, if a display server is
   * named, or JavaFX was told to do without one.
   */
  static boolean isPresent(Map<String, String> environment) {
    return !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
        || NO_DISPLAY.equals(System.getProperty(PLATFORM_PROPERTY))
        || !environment.getOrDefault("DISPLAY", "").isBlank()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
  }

  /** Makes JavaFX draw in memory, without a display or a graphics card; before it starts. */
  static void drawInMemory() {
    System.setProperty(PLATFORM_PROPERTY, NO_DISPLAY);
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
  }
}
