package org.fretway.desktop.highway.perspective;

import java.util.List;
import javafx.scene.paint.Color;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.Lights;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.SpriteSheet;

/**
 * The light of struck strings as pictures, drawn once for a layout.
 *
 * @param glows light around the place that is struck, per string
 */
record StringLights(List<Sprite> glows) {
  /** How large the light is to a head. */
  private static final double GLOW = 3.6;

  /** Draws the pictures. To be called on the JavaFX thread. */
  static StringLights of(PerspectiveLayout layout, HighwayLook look) {
    SpriteSheet sheet = new SpriteSheet(look.scale());
    for (int string = 0; string < layout.strings(); string++) {
      Color color = look.string(string);
      sheet.add(layout.headHeight() * GLOW, (context, half) -> Lights.glow(context, color, half));
    }
    return new StringLights(sheet.draw());
  }
}
