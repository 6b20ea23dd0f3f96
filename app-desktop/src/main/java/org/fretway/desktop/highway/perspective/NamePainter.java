package org.fretway.desktop.highway.perspective;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.Lights;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.SpriteSheet;
import org.fretway.desktop.highway.draw.Surface;

/** Writes the names of the open strings at the edge of the picture, over everything else. */
final class NamePainter implements Painter {
  private static final double WIDTH = 30;
  private static final double FONT = 15;
  private static final double MARGIN = 3;

  /** How opaque the ground of a name is. */
  private static final double GROUND = 0.72;

  private final PerspectiveLayout layout;
  private final List<Sprite> names;

  /** Draws the pictures. To be called on the JavaFX thread. */
  NamePainter(HighwayChart chart, PerspectiveLayout layout, HighwayLook look) {
    this.layout = layout;
    double width = Math.max(2, WIDTH * layout.unit());
    double height = Math.max(2, Math.min(layout.stringGap() * 0.86, WIDTH * 0.75 * layout.unit()));
    Font font = HighwayFonts.bold(Math.max(1, Math.min(FONT * layout.unit(), height * 0.85)));
    SpriteSheet sheet = new SpriteSheet(look.scale());
    List<Integer> indexes = new ArrayList<>();
    for (int string = 0; string < chart.strings(); string++) {
      int each = string;
      indexes.add(
          sheet.add(
              width,
              height,
              context -> {
                context.setFill(Lights.fade(look.theme().groundBottom(), GROUND));
                context.fillRoundRect(-width / 2, -height / 2, width, height, height, height);
                Labels.write(context, chart.stringNames().get(each), font, look.string(each));
              }));
    }
    List<Sprite> drawn = sheet.draw();
    this.names = indexes.stream().map(drawn::get).toList();
  }

  @Override
  public void paint(Surface surface, double songTime) {
    double fromEdge = (WIDTH / 2 + MARGIN) * layout.unit();
    double x = layout.leftHanded() ? layout.width() - fromEdge : fromEdge;
    for (int string = 0; string < names.size(); string++) {
      names.get(string).draw(surface, x, layout.stringY(string, 1));
    }
  }
}
