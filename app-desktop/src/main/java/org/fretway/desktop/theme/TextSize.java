package org.fretway.desktop.theme;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;

/** How large texts and icons are. Style sheets give all other sizes of texts in {@code em}. */
public enum TextSize {
  /** For small screens. */
  SMALL(90),
  /** As it is meant. */
  NORMAL(100),
  /** For eyes that are tired. */
  LARGE(115),
  /** For eyes that need it. */
  LARGER(130),
  /** The largest that all screens have room for. */
  LARGEST(150);

  private static final double TEXT_PX = 14;
  private static final double ICON_PX = 16;
  private static final double HUNDRED = 100;
  private static final String PREFIX = "data:text/css;base64,";

  private final int percent;

  TextSize(int percent) {
    this.percent = percent;
  }

  /** Returns how large it is, in percent of the normal one. */
  public int percent() {
    return percent;
  }

  /** Returns by what a length is multiplied that depends on the size of a text. */
  public double factor() {
    return percent / HUNDRED;
  }

  /** Returns the size of so many percent, if there is one. */
  public static Optional<TextSize> of(String percent) {
    return Arrays.stream(values())
        .filter(size -> Integer.toString(size.percent).equals(percent))
        .findFirst();
  }

  /** Returns the percents of all sizes, the smallest first, separated by a text. */
  public static String percents(String separator) {
    return Stream.of(values())
        .map(size -> Integer.toString(size.percent))
        .collect(Collectors.joining(separator));
  }

  /** Gives a scene this size, and the windows that open from it, such as menus. */
  public void apply(Scene scene) {
    scene.getStylesheets().removeIf(sheet -> sheet.startsWith(PREFIX));
    // The first one, so that those that name a size win.
    scene.getStylesheets().addFirst(stylesheet());
  }

  private String stylesheet() {
    String css =
        ".root { -fx-font-size: %spx; } .ikonli-font-icon { -fx-icon-size: %spx; }"
            .formatted(TEXT_PX * factor(), ICON_PX * factor());
    return PREFIX + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }
}
