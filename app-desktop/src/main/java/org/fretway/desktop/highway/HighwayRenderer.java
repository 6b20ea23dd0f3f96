package org.fretway.desktop.highway;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.fretway.chart.Chart;

/**
 * Draws moments of one chart: a layout and the painters of its layers, made anew only when the size
 * of the picture or its colours change. Drawing allocates nothing, and how long it takes does not
 * depend on the length of the chart. Everything but the constructor belongs to the JavaFX thread.
 */
public final class HighwayRenderer {
  private final HighwayChart chart;
  private HighwayTheme theme = HighwayTheme.DARK;
  private double scale = 1;
  private FlatLayout layout;
  private Painter[] painters = {};

  /** Makes a chart ready for drawing, on any thread, in time proportional to its length. */
  public HighwayRenderer(Chart chart) {
    this.chart = HighwayChart.of(chart);
    this.layout = FlatLayout.of(1, 1, this.chart.strings(), this.chart.hasLyrics());
  }

  /**
   * Chooses the colours and how fine the picture is.
   *
   * @param newScale pixels of the screen to one of the highway; 1 for a picture
   */
  public void setLook(HighwayTheme newTheme, double newScale) {
    if (!theme.equals(newTheme) || scale != newScale) {
      theme = newTheme;
      scale = newScale;
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
    if (painters.length == 0 || layout.width() != widthPx || layout.height() != heightPx) {
      layout = FlatLayout.of(widthPx, heightPx, chart.strings(), chart.hasLyrics());
      painters = painters().toArray(Painter[]::new);
    }
  }

  /** Draws a moment on a surface of the size last prepared. */
  public void draw(Surface surface, double songTime) {
    surface.alpha(1);
    for (int i = 0; i < painters.length; i++) {
      painters[i].paint(surface, songTime);
    }
  }

  private List<Painter> painters() {
    HighwayFonts fonts = HighwayFonts.of(layout);
    HighwaySprites sprites = HighwaySprites.of(layout, theme, scale);
    Painter neck =
        layout.neckHeight() > 0
            ? new NeckPainter(chart, layout, theme, sprites)
            : (surface, songTime) -> {};
    return List.of(
        new Backdrop(chart, layout, theme, fonts, scale),
        new BeatPainter(chart.beats(), layout, theme, fonts),
        new SectionPainter(chart.sections(), layout, theme, fonts),
        new HandSpanPainter(chart.handSpans(), layout, theme, fonts),
        new ChordPainter(chart.chords(), layout, theme, fonts),
        new SustainPainter(chart, layout, theme, fonts),
        new StrikePainter(chart, layout, sprites),
        new NotePainter(chart, layout, theme, fonts, sprites),
        new HandPainter(new HandGlide(chart.handPositions()), layout, theme, fonts),
        neck,
        new LyricPainter(chart.lyrics(), layout, theme, fonts));
  }
}
