package org.fretway.desktop.highway.tab;

import javafx.scene.text.Font;
import org.fretway.desktop.highway.chart.HandTexts;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.NoteHead;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.Painter;
import org.fretway.desktop.highway.draw.Passing;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Draws the play line, and lights up what sounds now: the fret, which waits at the margin as long
 * as its string rings, and the string from there to the line.
 */
final class PlayPainter implements Painter {
  /** Frets that sound can be written in so many sizes. */
  private static final int SIZES = 9;

  /** A struck string is fully lit until its flash has faded to one part of so many. */
  private static final double BRIGHT = 3;

  private static final double HALF = 0.5;

  private final HighwayChart chart;
  private final TabLayout layout;
  private final TabInk ink;
  private final Font[] figures = new Font[SIZES];
  private final double[] xs = new double[3];
  private final double[] ys = new double[3];

  PlayPainter(HighwayChart chart, TabLayout layout, TabInk ink) {
    this.chart = chart;
    this.layout = layout;
    this.ink = ink;
    for (int i = 0; i < SIZES; i++) {
      figures[i] = HighwayFonts.bold(layout.figureSize() * i / (SIZES - 1));
    }
  }

  @Override
  public void paint(Surface surface, double songTime) {
    line(surface);
    for (int string = 0; string < layout.strings(); string++) {
      Timeline<HighwayNote> lane = chart.lanes().get(string);
      int at = lane.indexAtOrBefore(songTime);
      if (at >= 0) {
        sounding(surface, lane, at, songTime);
      }
    }
    surface.alpha(1);
  }

  private void line(Surface surface) {
    double x = layout.playX();
    double wide = Math.max(2, Math.rint(2 * layout.unit()));
    double top = layout.strokeY(0);
    double bottom = layout.stemBottom(0);
    double tip = Math.rint(6 * layout.unit());
    surface.fill(ink.accent());
    surface.alpha(0.14);
    double glow = Math.rint(12 * layout.unit());
    surface.rectangle(x - glow / 2, top, glow, bottom - top);
    surface.alpha(1);
    surface.rectangle(x - wide / 2, top, wide, bottom - top);
    xs[0] = x - tip;
    xs[1] = x + tip;
    xs[2] = x;
    ys[0] = top - tip;
    ys[1] = top - tip;
    ys[2] = top + tip;
    surface.polygon(xs, ys, 3);
  }

  private void sounding(Surface surface, Timeline<HighwayNote> lane, int index, double songTime) {
    HighwayNote each = lane.get(index);
    boolean rings = each.end() > songTime;
    double light = rings ? 1 : Math.min(1, BRIGHT * Passing.flash(songTime - each.time()));
    if (light <= 0) {
      return;
    }
    int string = each.string();
    double y = layout.y(string, 0);
    double size = FigurePainter.size(layout, lane, index);
    double high = Math.rint(layout.figureSize() * 0.94 * size);
    double wide = Math.rint(Math.max(high, layout.figureWidth(each.fret()) * 1.06 * size));
    double least = layout.gutter() + wide / 2 + 5 * layout.unit();
    double x = Math.rint(Math.max(least, layout.x(each.time(), songTime, 0)));
    surface.alpha(light);
    surface.fill(ink.lights().get(string));
    if (rings) {
      double thick = Math.max(3, Math.rint(4 * layout.unit()));
      surface.rectangle(x, y - Math.floor(thick / 2), Math.max(0, layout.playX() - x), thick);
    }
    surface.pill(x - Math.rint(wide / 2), y - Math.rint(high / 2), wide, high, high * 0.5);
    // On fading light the fret goes back to its own colour, and stays readable all the way.
    surface.fill(light > HALF ? ink.lit().get(string) : ink.figures().get(string));
    surface.alpha(1);
    surface.font(figures[(int) Math.rint((figures.length - 1) * size)]);
    surface.centred(each.head() == NoteHead.MUTED ? "×" : HandTexts.FRETS.get(each.fret()), x, y);
  }
}
