package org.fretway.desktop.highway.tab;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayTheme;

/**
 * The colours of the tablature: those of print, with as much of a string's colour as stays
 * readable.
 *
 * @param paper the ground, the same everywhere, so that a patch of it interrupts a line
 * @param text what matters
 * @param quiet what is only at hand
 * @param faint ticks of beats
 * @param slash chords that are struck again
 * @param accent what is played now
 * @param lines the strings, from the lowest
 * @param figures frets, per string
 * @param tails what rings, per string
 * @param lights the ground of what sounds now, per string
 * @param lit frets of what sounds now, per string
 */
record TabInk(
    Color paper,
    Color text,
    Color quiet,
    Color faint,
    Color slash,
    Color accent,
    List<Color> lines,
    List<Color> figures,
    List<Color> tails,
    List<Color> lights,
    List<Color> lit) {
  /** The contrast that small texts need, by WCAG 2. */
  private static final double READABLE = 4.5;

  private static final double STEP = 0.1;
  private static final Color DARK_FIGURE = Color.BLACK;

  static TabInk of(HighwayLook look, int strings) {
    HighwayTheme theme = look.theme();
    Color paper = theme.groundTop().interpolate(theme.groundBottom(), theme.light() ? 0.15 : 0.5);
    return new TabInk(
        paper,
        theme.text(),
        theme.quiet(),
        paper.interpolate(theme.text(), 0.34),
        paper.interpolate(theme.text(), 0.72),
        theme.accent(),
        each(strings, it -> paper.interpolate(mixed(look, it, 0.5), 0.5)),
        each(strings, it -> readable(mixed(look, it, 0.3), paper, theme.text())),
        each(strings, it -> paper.interpolate(mixed(look, it, 0.15), 0.85)),
        each(strings, look::string),
        each(strings, it -> figureOn(look.string(it))));
  }

  private static Color figureOn(Color ground) {
    return contrast(ground, DARK_FIGURE) > contrast(ground, Color.WHITE)
        ? DARK_FIGURE
        : Color.WHITE;
  }

  private static List<Color> each(int strings, IntFunction<Color> color) {
    return IntStream.range(0, strings).mapToObj(color).toList();
  }

  /** Returns a string's colour with a share of the colour of texts. */
  private static Color mixed(HighwayLook look, int string, double text) {
    return look.string(string).interpolate(look.theme().text(), text);
  }

  static Color readable(Color color, Color ground, Color text) {
    Color readable = color;
    for (double share = STEP; share <= 1 && contrast(readable, ground) < READABLE; share += STEP) {
      readable = color.interpolate(text, share);
    }
    return readable;
  }

  static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** Relative luminance by WCAG 2. */
  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
