package org.fretway.desktop.highway.hud;

import java.util.stream.IntStream;
import javafx.scene.text.Font;
import org.fretway.desktop.highway.chart.ChordShape;
import org.fretway.desktop.highway.chart.HandTexts;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayChart.ShapeMark;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.HighwayLook;
import org.fretway.desktop.highway.draw.HighwayTheme;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Shows how the hand holds the chord that comes next, as songbooks draw it: strings downwards from
 * the lowest at the left, frets across, a dot with its finger where a string is pressed.
 */
public final class ChordDiagramPainter implements Painter {
  /** A shape is shown so many seconds before it is needed. */
  private static final double AHEAD = 2.5;

  /** A shape stays so many seconds, unless another comes. */
  private static final double AFTER = 4.0;

  private static final int MIN_FRETS = 4;
  private static final int MAX_FRETS = 6;
  private final Timeline<ShapeMark> shapes;
  private final int strings;
  private final HudArea area;
  private final HighwayLook look;
  private final HighwayTheme theme;
  private final HighwayFonts fonts;
  private final Font inDots;
  private final Diagram[] diagrams;

  /**
   * Creates the painter; it draws within the area, all of which it covers while there is a shape.
   */
  public ChordDiagramPainter(
      HighwayChart chart, HudArea area, HighwayLook look, HighwayFonts fonts) {
    this.shapes = chart.shapes();
    this.strings = chart.strings();
    this.area = area;
    this.look = look;
    this.theme = look.theme();
    this.fonts = fonts;
    this.inDots = HighwayFonts.bold(Math.max(7, 10 * area.unit()));
    this.diagrams =
        IntStream.range(0, shapes.size())
            .mapToObj(i -> Diagram.of(shapes.get(i).shape()))
            .toArray(Diagram[]::new);
  }

  /**
   * A shape on the frets that are drawn.
   *
   * @param first the fret above whose space the diagram begins; 0 = at the nut
   * @param frets how many are drawn
   */
  private record Diagram(ChordShape shape, int first, int frets) {
    static Diagram of(ChordShape shape) {
      int lowest = shape.lowestFret();
      int highest = shape.highestFret();
      int first = highest <= MIN_FRETS ? 0 : lowest - 1;
      return new Diagram(shape, first, Math.clamp(highest - first, MIN_FRETS, MAX_FRETS));
    }
  }

  @Override
  public void paint(Surface surface, double songTime) {
    int begun = shapes.indexAtOrBefore(songTime);
    int next = begun + 1;
    if (next < shapes.size() && shapes.start(next) - songTime < AHEAD) {
      paint(surface, diagrams[next], 1 - 0.5 * (shapes.start(next) - songTime) / AHEAD);
    } else if (begun >= 0 && songTime - shapes.start(begun) < AFTER) {
      paint(surface, diagrams[begun], 1);
    }
  }

  private void paint(Surface surface, Diagram diagram, double opacity) {
    double unit = area.unit();
    double nameRow = 18 * unit;
    double openRow = 12 * unit;
    double left = area.x() + 28 * unit;
    double top = area.y() + nameRow + openRow;
    double column = (area.width() - 40 * unit) / Math.max(1, strings - 1);
    double row = (area.height() - nameRow - openRow - 6 * unit) / diagram.frets();
    surface.alpha(opacity);
    surface.fill(theme.groundBottom());
    surface.pill(area.x(), area.y(), area.width(), area.height(), 10 * unit);
    surface.fill(theme.text());
    surface.font(fonts.name());
    surface.centred(diagram.shape().name(), area.x() + area.width() / 2, area.y() + nameRow * 0.62);
    grid(surface, diagram, left, top, column, row);
    for (int string = 0; string < strings; string++) {
      place(surface, diagram, string, left + across(string) * column, top, row);
    }
    surface.alpha(1);
  }

  /** Which column a string has: the lowest at the left, for left-handed players at the right. */
  private int across(int string) {
    return look.options().leftHanded() ? strings - 1 - string : string;
  }

  private void grid(
      Surface surface, Diagram diagram, double left, double top, double column, double row) {
    double width = (strings - 1) * column;
    double height = diagram.frets() * row;
    surface.fill(theme.quiet());
    for (int fret = 0; fret <= diagram.frets(); fret++) {
      double thickness = fret == 0 && diagram.first() == 0 ? Math.max(2, 3 * area.unit()) : 1;
      surface.rectangle(left, Math.rint(top + fret * row), width, thickness);
    }
    for (int string = 0; string < strings; string++) {
      surface.rectangle(Math.rint(left + string * column), top, 1, height);
    }
    if (diagram.first() > 0) {
      surface.font(inDots);
      surface.centred(
          HandTexts.FRETS.get(diagram.first() + 1), left - 17 * area.unit(), top + row / 2);
    }
  }

  private void place(
      Surface surface, Diagram diagram, int string, double x, double top, double row) {
    int fret = diagram.shape().frets().get(string);
    surface.font(inDots);
    if (fret <= 0) {
      surface.fill(theme.quiet());
      surface.centred(fret == 0 ? "○" : "×", x, top - 7 * area.unit());
      return;
    }
    int at = fret - diagram.first();
    if (at > diagram.frets()) {
      return;
    }
    double size = Math.min(row * 0.86, 15 * area.unit());
    double y = top + (at - 0.5) * row;
    surface.fill(look.string(string));
    surface.pill(x - size / 2, y - size / 2, size, size, size);
    int finger = diagram.shape().fingers().get(string);
    if (finger >= 0 && finger < HandTexts.FINGERS.size()) {
      surface.fill(theme.groundBottom());
      surface.centred(HandTexts.FINGERS.get(finger), x, y);
    }
  }
}
