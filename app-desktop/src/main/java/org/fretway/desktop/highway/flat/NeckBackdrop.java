package org.fretway.desktop.highway.flat;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.draw.BoardTheme;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Lights;

/** The fretboard below the strings: wood, wires, inlays, strings and the numbers of frets. */
final class NeckBackdrop {
  private static final int OCTAVE = 12;

  private NeckBackdrop() {}

  static void draw(
      GraphicsContext context,
      HighwayChart chart,
      FlatLayout layout,
      HighwayLook look,
      HighwayFonts fonts) {
    HighwayTheme theme = look.theme();
    BoardTheme board = look.options().board();
    Neck neck = Neck.of(layout, chart, look.options());
    double unit = layout.unit();
    double top = layout.neckTop();
    double height = layout.neckHeight();
    double width = neck.right() - neck.left();
    context.setFill(
        Backdrop.vertical(
            top, top + height, board.top(theme.light()), board.bottom(theme.light())));
    context.fillRoundRect(neck.left(), top, width, height, 6 * unit, 6 * unit);
    context.setFill(theme.inlay());
    for (int fret = 1; fret <= neck.frets(); fret++) {
      drawInlay(context, fret, neck.middle(fret), layout);
    }
    context.setFill(theme.wire());
    for (int fret = 1; fret <= neck.frets(); fret++) {
      context.fillRect(Math.rint(neck.wire(fret)) - 1, top, Math.max(1, 1.6 * unit), height);
    }
    double nut = Math.rint(5 * unit);
    context.setFill(theme.text().interpolate(theme.wire(), 0.4));
    double nutX = neck.nut() < neck.end() ? neck.nut() - nut : neck.nut();
    context.fillRoundRect(nutX, top - unit, nut, height + 2 * unit, 3, 3);
    for (int string = 0; string < layout.strings(); string++) {
      Color color = look.string(string);
      context.setFill(Lights.fade(color, 0.6));
      context.fillRect(neck.left(), Math.rint(layout.neckY(string)), width, Math.max(1, unit));
    }
    context.setFill(theme.quiet());
    context.setFont(fonts.small());
    double numbersY = Math.rint(top + height + 11 * unit);
    for (int fret = 1; fret <= neck.frets(); fret++) {
      if (isMarked(fret)) {
        context.fillText(Integer.toString(fret), neck.middle(fret), numbersY);
      }
    }
  }

  private static void drawInlay(GraphicsContext context, int fret, double x, FlatLayout layout) {
    double radius = 4.5 * layout.unit();
    double centre = layout.neckTop() + layout.neckHeight() / 2;
    if (fret % OCTAVE == 0) {
      double apart = layout.neckHeight() / 4;
      context.fillOval(x - radius, centre - apart - radius, 2 * radius, 2 * radius);
      context.fillOval(x - radius, centre + apart - radius, 2 * radius, 2 * radius);
    } else if (isMarked(fret)) {
      context.fillOval(x - radius, centre - radius, 2 * radius, 2 * radius);
    }
  }

  /** Necks are marked at the odd frets from 3 to 9 of each octave, and at the octave itself. */
  private static boolean isMarked(int fret) {
    return switch (fret % OCTAVE) {
      case 0, 3, 5, 7, 9 -> true;
      default -> false;
    };
  }
}
