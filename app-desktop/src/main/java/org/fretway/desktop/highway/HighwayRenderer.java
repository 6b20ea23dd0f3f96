package org.fretway.desktop.highway;

import javafx.scene.canvas.GraphicsContext;
import org.fretway.chart.Chart;
import org.fretway.chart.Strikes;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.PlayedNotes;
import org.fretway.desktop.highway.draw.CanvasSurface;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayStyle;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Draws moments of one chart in one of the {@link HighwayStyle}s; the painters are made anew only
 * when the style, the look or the size of the picture change. Drawing allocates nothing, and how
 * long it takes does not depend on the length of the chart. Everything but the constructor belongs
 * to the JavaFX thread.
 */
public final class HighwayRenderer {
  private final HighwayChart chart;
  private final PlayedNotes played;
  private HighwayStyle style = BuiltInStyle.FLAT;
  private HighwayLook look = HighwayLook.of(HighwayTheme.DARK);
  private double width;
  private double height;
  private Painter[] painters = {};

  /** Makes a chart ready for drawing, on any thread, in time proportional to its length. */
  public HighwayRenderer(Chart chart) {
    this.chart = HighwayChart.of(chart);
    this.played = PlayedNotes.of(this.chart, Strikes.of(chart));
  }

  /** Returns how many things of the chart can't be drawn. */
  public int leftOut() {
    return chart.leftOut();
  }

  /** Returns what became of the notes, as it is shown; belongs to the JavaFX thread. */
  public PlayedNotes played() {
    return played;
  }

  /** Chooses how the chart is drawn. */
  public void setStyle(HighwayStyle newStyle) {
    if (!style.equals(newStyle)) {
      style = newStyle;
      painters = new Painter[0];
    }
  }

  /** Chooses colours, options, and how fine the picture is. */
  public void setLook(HighwayLook newLook) {
    if (!look.equals(newLook)) {
      look = newLook;
      painters = new Painter[0];
    }
  }

  /**
   * Draws a moment over the whole picture.
   *
   * @param widthPx width of the picture in pixels
   * @param heightPx height of the picture in pixels
   * @param songTime the moment in seconds; before 0 or after the end is allowed
   */
  public void draw(GraphicsContext context, double widthPx, double heightPx, double songTime) {
    prepare(widthPx, heightPx);
    draw(new CanvasSurface(context), songTime);
  }

  /** Lays the picture out for a size, if it is not yet. */
  public void prepare(double widthPx, double heightPx) {
    if (painters.length == 0 || width != widthPx || height != heightPx) {
      width = widthPx;
      height = heightPx;
      painters =
          style
              .painters(chart, played, look, Math.max(1, widthPx), Math.max(1, heightPx))
              .toArray(Painter[]::new);
    }
  }

  /** Draws a moment on a surface of the size last prepared. */
  public void draw(Surface surface, double songTime) {
    surface.alpha(1);
    for (int i = 0; i < painters.length; i++) {
      painters[i].paint(surface, songTime);
    }
  }
}
