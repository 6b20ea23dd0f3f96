package org.fretway.desktop.highway.tab;

import org.fretway.desktop.highway.chart.ChordBox;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.Timeline;
import org.fretway.desktop.highway.chart.UnisonBend;
import org.fretway.desktop.highway.draw.HighwayFonts;
import org.fretway.desktop.highway.draw.Surface;

/**
 * Ties the strings of a strike together: a fine line behind the frets of a chord, a bracket before
 * those of a double stop and of a unison bend, and a slash for a chord that is struck again.
 */
final class StrikePainter implements RowPainter {
  /** A slash reaches over so many gaps between strings at most, as in print. */
  private static final double LONGEST = 2.4;

  private final Timeline<ChordBox> chords;
  private final Timeline<UnisonBend> unisons;
  private final TabLayout layout;
  private final TabInk ink;
  private final HighwayFonts fonts;
  private final TabSprites sprites;
  private final double[] xs = new double[4];
  private final double[] ys = new double[4];

  StrikePainter(
      HighwayChart chart, TabLayout layout, TabInk ink, HighwayFonts fonts, TabSprites sprites) {
    this.chords = chart.chords();
    this.unisons = chart.unisons();
    this.layout = layout;
    this.ink = ink;
    this.fonts = fonts;
    this.sprites = sprites;
  }

  @Override
  public void paint(Surface surface, double songTime, int row) {
    double earliest = layout.earliest(songTime, row) - layout.passing();
    double latest = layout.latest(songTime, row) + layout.passing();
    for (int i = chords.firstLastingAt(earliest);
        i < chords.size() && chords.start(i) <= latest;
        i++) {
      ChordBox chord = chords.get(i);
      double x = Math.rint(layout.x(chord.time(), songTime, row));
      double one = layout.y(chord.lowest(), row);
      double other = layout.y(chord.highest(), row);
      double top = Math.min(one, other);
      double bottom = Math.max(one, other);
      if (chord.repeat() && chord.muted()) {
        crosses(surface, chord, x, row);
      } else if (chord.repeat()) {
        slash(surface, x, top, bottom);
      } else if (chord.isDoubleStop()) {
        surface.fill(ink.quiet());
        bracket(surface, x, top, bottom);
      } else if (bottom > top) {
        surface.fill(ink.faint());
        surface.rectangle(x, top, layout.hair(), bottom - top);
      }
    }
    for (int i = unisons.firstLastingAt(earliest);
        i < unisons.size() && unisons.start(i) <= latest;
        i++) {
      unison(surface, unisons.get(i), songTime, row);
    }
  }

  /** Draws a slash over the strings of a chord, as rhythm guitar is written. */
  private void slash(Surface surface, double x, double top, double bottom) {
    double middle = (top + bottom) / 2;
    double gap = layout.lineGap();
    double half = Math.clamp(bottom - top, 1.4 * gap, LONGEST * gap) / 2;
    double lean = Math.min(half * 0.6, layout.figureReach() * 0.8);
    double thick = Math.max(2, layout.figureSize() * 0.14);
    corner(0, x + lean - thick, middle - half);
    corner(1, x + lean + thick, middle - half);
    corner(2, x - lean + thick, middle + half);
    corner(3, x - lean - thick, middle + half);
    surface.fill(ink.slash());
    surface.polygon(xs, ys, 4);
  }

  /** A damped chord that is struck again has its crosses again: they are as short as a slash. */
  private void crosses(Surface surface, ChordBox chord, double x, int row) {
    for (int string = chord.lowest(); string <= chord.highest(); string++) {
      sprites.crosses().get(string).draw(surface, x, layout.y(string, row));
    }
  }

  private void corner(int index, double x, double y) {
    xs[index] = x;
    ys[index] = y;
  }

  private void bracket(Surface surface, double x, double top, double bottom) {
    double left = Math.rint(x - layout.figureReach() - 3 * layout.unit());
    double hook = Math.rint(3.5 * layout.unit());
    double hair = layout.hair();
    surface.rectangle(left, top, hair, bottom - top + hair);
    surface.rectangle(left, top, hook, hair);
    surface.rectangle(left, bottom, hook, hair);
  }

  private void unison(Surface surface, UnisonBend each, double songTime, int row) {
    double x = Math.rint(layout.x(each.time(), songTime, row));
    double one = layout.y(each.bent(), row);
    double other = layout.y(each.held(), row);
    surface.fill(ink.text());
    bracket(surface, x, Math.min(one, other), Math.max(one, other));
    double left = x - Math.rint(layout.figureReach() + 10 * layout.unit());
    double middle = Math.rint((one + other) / 2);
    double patch = Math.rint(13 * layout.unit());
    surface.fill(ink.paper());
    surface.rectangle(left - patch / 2, middle - patch / 2, patch, patch);
    surface.fill(ink.text());
    surface.font(fonts.mark());
    surface.centred("U", left, middle);
  }
}
