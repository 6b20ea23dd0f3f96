package org.fretway.desktop.highway.perspective;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import org.fretway.desktop.highway.draw.BoardTheme;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Lights;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/**
 * What never moves: sky, floor and the wood of the near edge, drawn once; and the fog that hides
 * where the floor ends.
 */
final class Horizon {
  /** How deep the fog is, in units. */
  private static final double FOG = 76;

  /** It is laid in so many strips, which are cheaper than a picture that can be seen through. */
  private static final int STRIPS = 14;

  private final PerspectiveLayout layout;
  private final HighwayTheme theme;
  private final Floor floor;
  private final Image picture;
  private final double scale;
  private final List<Color> fog;
  private final double farY;
  private final double skyY;
  private final double stripHeight;

  /** Draws the picture. To be called on the JavaFX thread. */
  Horizon(PerspectiveLayout layout, Floor floor, HighwayLook look) {
    this.layout = layout;
    this.floor = floor;
    this.theme = look.theme();
    this.scale = look.scale();
    this.farY = floor.farY();
    this.skyY = Math.floor(layout.topY(layout.farScale()));
    this.stripHeight = Math.max(1, Math.rint(FOG * layout.unit() / STRIPS));
    this.fog =
        IntStream.range(0, STRIPS)
            .mapToObj(i -> Lights.fade(floor.haze(), density((i + 0.5) / STRIPS)))
            .toList();
    Canvas canvas =
        new Canvas(Math.ceil(layout.width() * scale), Math.ceil(layout.height() * scale));
    GraphicsContext context = canvas.getGraphicsContext2D();
    context.scale(scale, scale);
    drawGround(context);
    drawEdge(context, look.options().board());
    this.picture = canvas.snapshot(null, null);
  }

  private static double density(double depth) {
    double left = 1 - depth;
    return left * left;
  }

  private void drawGround(GraphicsContext context) {
    context.setFill(
        new LinearGradient(
            0,
            0,
            0,
            skyY,
            false,
            CycleMethod.NO_CYCLE,
            new Stop(0, theme.groundTop().interpolate(theme.groundBottom(), 0.5)),
            new Stop(1, floor.haze())));
    context.fillRect(0, 0, layout.width(), skyY);
    context.setFill(floor.gradient());
    context.fillRect(0, skyY, layout.width(), layout.height() - skyY);
  }

  private void drawEdge(GraphicsContext context, BoardTheme board) {
    double height = layout.height() - layout.boardY();
    context.setFill(
        new LinearGradient(
            0,
            layout.boardY(),
            0,
            layout.height(),
            false,
            CycleMethod.NO_CYCLE,
            new Stop(0, board.top(theme.light()).interpolate(Color.WHITE, 0.08)),
            new Stop(0.12, board.top(theme.light())),
            new Stop(1, board.bottom(theme.light()))));
    context.fillRect(0, layout.boardY(), layout.width(), height);
    context.setFill(Lights.fade(theme.strike(), 0.55));
    context.fillRect(0, layout.boardY(), layout.width(), Math.max(1, Math.rint(layout.unit())));
  }

  /** Returns the painter of the picture. */
  Painter ground() {
    return this::paintGround;
  }

  private void paintGround(Surface surface, double songTime) {
    surface.picture(picture, 0, 0, layout.width(), layout.height(), 0, 0, scale);
  }

  /** Returns the painter of the fog. */
  Painter fog() {
    return this::paintFog;
  }

  private void paintFog(Surface surface, double songTime) {
    surface.fill(floor.haze());
    surface.rectangle(0, skyY, layout.width(), farY - skyY);
    for (int i = 0; i < fog.size(); i++) {
      surface.fill(fog.get(i));
      surface.rectangle(0, farY + i * stripHeight, layout.width(), stripHeight);
    }
  }
}
