package org.fretway.desktop.highway.draw;

import java.util.List;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.PlayedNotes;

/** A way of drawing charts: a projection, and the painters of its layers. */
@FunctionalInterface
public interface HighwayStyle {
  /**
   * Returns the painters of one chart at one size, from the back to the front. Everything that they
   * need is made here, so that drawing allocates nothing. To be called on the JavaFX thread.
   *
   * @param played what became of the notes, which changes later
   * @param widthPx width of the picture, at least 1
   * @param heightPx height of the picture, at least 1
   */
  List<Painter> painters(
      HighwayChart chart, PlayedNotes played, HighwayLook look, double widthPx, double heightPx);
}
