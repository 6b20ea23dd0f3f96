package org.fretway.desktop.highway.tab;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.Lights;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Lets what has been played fade, and what leaves a row go under its left margin, in which the
 * strings have their names.
 */
final class MarginPainter implements Painter {
  /** How much of what has just been played is covered, from 0 to 1. */
  private static final double PLAYED = 0.35;

  /** How much of what leaves the row is covered. */
  private static final double LEAVING = 0.85;

  private static final double EDGE = 18;

  private final List<String> names;
  private final TabLayout layout;
  private final TabInk ink;
  private final HighwayFonts fonts;
  private final Paint veil;
  private final Paint edge;

  MarginPainter(List<String> names, TabLayout layout, TabInk ink, HighwayFonts fonts) {
    this.names = names;
    this.layout = layout;
    this.ink = ink;
    this.fonts = fonts;
    this.veil =
        across(layout.gutter(), LEAVING, Math.max(layout.gutter() + 1, layout.playX()), PLAYED);
    this.edge = across(layout.gutter(), 1, layout.gutter() + EDGE * layout.unit(), 0);
  }

  private Paint across(double from, double opacity, double to, double otherOpacity) {
    Color paper = ink.paper();
    return new LinearGradient(
        from,
        0,
        to,
        0,
        false,
        CycleMethod.NO_CYCLE,
        new Stop(0, Lights.fade(paper, opacity)),
        new Stop(1, Lights.fade(paper, otherOpacity)));
  }

  @Override
  public void paint(Surface surface, double songTime) {
    double gutter = layout.gutter();
    double top = layout.nameY(0) - 11 * layout.unit();
    surface.fill(veil);
    surface.rectangle(gutter, top, layout.playX() - gutter, layout.bottom(0) - top);
    for (int row = 0; row < layout.rows(); row++) {
      double from = layout.top(row);
      surface.fill(ink.paper());
      surface.rectangle(0, from, gutter, layout.bottom(row) - from);
      surface.fill(edge);
      surface.rectangle(gutter, from, EDGE * layout.unit(), layout.bottom(row) - from);
      margin(surface, row);
    }
  }

  private void margin(Surface surface, int row) {
    double hair = layout.hair();
    double gutter = layout.gutter();
    double top = layout.staffTop(row);
    surface.font(fonts.name());
    for (int string = 0; string < layout.strings(); string++) {
      surface.fill(ink.figures().get(string));
      surface.centred(names.get(string), Math.rint(gutter * 0.5), layout.y(string, row));
    }
    surface.fill(ink.quiet());
    surface.rectangle(gutter, top, hair, layout.staffBottom(row) - top + hair);
  }
}
