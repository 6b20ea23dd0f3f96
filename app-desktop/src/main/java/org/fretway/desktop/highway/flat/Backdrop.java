package org.fretway.desktop.highway.flat;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.TextAlignment;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Lights;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/** Everything that does not move, drawn once for a layout and then copied as one picture. */
final class Backdrop implements Painter {
  private final FlatLayout layout;
  private final HighwayTheme theme;
  private final Image picture;
  private final double scale;

  /** Draws the picture. To be called on the JavaFX thread. */
  Backdrop(HighwayChart chart, FlatLayout layout, HighwayLook look, HighwayFonts fonts) {
    this.layout = layout;
    this.theme = look.theme();
    this.scale = look.scale();
    Canvas canvas =
        new Canvas(Math.ceil(layout.width() * scale), Math.ceil(layout.height() * scale));
    GraphicsContext context = canvas.getGraphicsContext2D();
    context.scale(scale, scale);
    context.setTextBaseline(VPos.CENTER);
    context.setTextAlign(TextAlignment.CENTER);
    drawGround(context);
    drawStrings(context, chart.stringNames(), look, fonts);
    drawStrikeLine(context);
    if (layout.neckHeight() > 0) {
      NeckBackdrop.draw(context, chart, layout, look, fonts);
    }
    this.picture = canvas.snapshot(null, null);
  }

  @Override
  public void paint(Surface surface, double songTime) {
    surface.picture(picture, 0, 0, layout.width(), layout.height(), 0, 0, scale);
  }

  private void drawGround(GraphicsContext context) {
    context.setFill(vertical(0, layout.height(), theme.groundTop(), theme.groundBottom()));
    context.fillRect(0, 0, layout.width(), layout.height());
    context.setFill(theme.lane());
    for (int string = 0; string < layout.strings(); string += 2) {
      double top = layout.y(string) - layout.laneHeight() / 2;
      context.fillRect(0, top, layout.width(), layout.laneHeight());
    }
    context.setFill(theme.measure());
    context.fillRect(0, layout.lanesTop(), layout.width(), 1);
    context.fillRect(0, layout.lanesBottom(), layout.width(), 1);
  }

  private void drawStrings(
      GraphicsContext context, List<String> names, HighwayLook look, HighwayFonts fonts) {
    double unit = layout.unit();
    double nameX = Math.rint(22 * unit);
    double from = Math.rint(40 * unit);
    context.setFont(fonts.name());
    for (int string = 0; string < layout.strings(); string++) {
      Color color = look.string(string);
      // Wound strings are thicker: the lowest three times as thick as the highest.
      double share = 1 - string / (double) Math.max(1, layout.strings() - 1);
      double thickness = Math.max(1, Math.rint((1.2 + 2.4 * share) * unit));
      double top = Math.rint(layout.y(string) - thickness / 2);
      context.setFill(Lights.fade(color, 0.10));
      context.fillRect(from, top - 2 * unit, layout.width() - from, thickness + 4 * unit);
      context.setFill(Lights.fade(color, 0.55));
      context.fillRect(from, top, layout.width() - from, thickness);
      context.setFill(color);
      context.fillText(names.get(string), nameX, layout.y(string));
    }
  }

  private void drawStrikeLine(GraphicsContext context) {
    double reach = Math.rint(26 * layout.unit());
    double height = layout.lanesBottom() - layout.lanesTop();
    Color none = Lights.fade(theme.strike(), 0);
    context.setFill(
        new LinearGradient(
            layout.strikeX() - reach,
            0,
            layout.strikeX() + reach,
            0,
            false,
            CycleMethod.NO_CYCLE,
            new Stop(0, none),
            new Stop(0.5, Lights.fade(theme.strike(), 0.16)),
            new Stop(1, none)));
    context.fillRect(layout.strikeX() - reach, layout.lanesTop(), 2 * reach, height);
    double thickness = Math.max(2, Math.rint(3 * layout.unit()));
    context.setFill(Lights.fade(theme.strike(), 0.9));
    context.fillRoundRect(
        Math.rint(layout.strikeX() - thickness / 2),
        layout.lanesTop(),
        thickness,
        height,
        thickness,
        thickness);
  }

  static LinearGradient vertical(double top, double bottom, Color from, Color to) {
    return new LinearGradient(
        0, top, 0, bottom, false, CycleMethod.NO_CYCLE, new Stop(0, from), new Stop(1, to));
  }
}
