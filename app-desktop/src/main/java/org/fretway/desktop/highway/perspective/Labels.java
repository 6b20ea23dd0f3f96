package org.fretway.desktop.highway.perspective;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.fretway.desktop.highway.draw.Sprite;
import org.fretway.desktop.highway.draw.SpriteSheet;

/** Short texts as pictures, which cost far less to copy than texts to write. */
final class Labels {
  /** The height of a line to the size of its font. */
  private static final double LINE = 1.3;

  private Labels() {}

  /** Returns the picture of each text. To be called on the JavaFX thread. */
  static List<Sprite> of(List<String> texts, Font font, Color color, double scale) {
    SpriteSheet sheet = new SpriteSheet(scale);
    for (String text : texts) {
      Text measured = new Text(text);
      measured.setFont(font);
      sheet.add(
          measured.getLayoutBounds().getWidth() + 2,
          font.getSize() * LINE,
          context -> write(context, text, font, color));
    }
    return sheet.draw();
  }

  /** Writes a text around the origin. */
  static void write(GraphicsContext context, String text, Font font, Color color) {
    context.setTextBaseline(VPos.CENTER);
    context.setTextAlign(TextAlignment.CENTER);
    context.setFont(font);
    context.setFill(color);
    context.fillText(text, 0, 0);
  }

  /** Returns the picture of each number from 0. To be called on the JavaFX thread. */
  static List<Sprite> numbers(int last, Font font, Color color, double scale) {
    return of(
        IntStream.rangeClosed(0, last).mapToObj(Integer::toString).toList(), font, color, scale);
  }
}
