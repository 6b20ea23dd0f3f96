package org.fretway.desktop.highway.tab;

import org.fretway.desktop.highway.draw.HighwayOptions;
import org.fretway.desktop.highway.tab.TabNeeds.Lyrics;

/** Decides how large things are, how many rows there are and what stands at the top. */
final class TabSizing {
  private static final double REFERENCE_WIDTH = 1280;

  /** How sizes follow the width: on a wide picture there is more to see, not only larger things. */
  private static final double GROWTH = 0.8;

  /** On a narrow picture things shrink less than its width, and come closer to each other. */
  private static final double SHRINKING = 0.5;

  private static final double MIN_UNIT = 0.4;
  private static final double MAX_UNIT = 4;

  /** The share of the width that lies behind the play line. */
  private static final double PLAY_SHARE = 0.25;

  private static final int MOST_ROWS = 3;

  /** A second row is worth having if strings are so far apart even then, in units and in pixels. */
  private static final double LEAST_GAP = 21;

  private static final double LEAST_GAP_PX = 15;
  private static final double MOST_GAP = 36;

  /** A single row gives room to a chord diagram if strings are so far apart even then. */
  private static final double GAP_WITH_DIAGRAM = 24;

  /** Figures are so high at most, as a part of the room between two strings, and in units. */
  private static final double FIGURE_SHARE = 0.96;

  private static final double MOST_FIGURE = 31;

  private static final double MARGIN = 6;
  private static final double HEADER = 36;
  private static final double DIAGRAM = 116;

  /** Below this height, in units, everything becomes smaller rather than closer. */
  private static final double LEAST_HEIGHT = 360;

  private TabSizing() {}

  static TabLayout layOut(
      double width, double height, int strings, TabNeeds needs, HighwayOptions options) {
    double w = Math.max(1, width);
    double h = Math.max(1, height);
    double share = w / REFERENCE_WIDTH;
    double wide = Math.pow(share, share > 1 ? GROWTH : SHRINKING) * options.zoom();
    double unit = Math.clamp(Math.min(wide, h / LEAST_HEIGHT), MIN_UNIT, MAX_UNIT);
    double header = needs.header() ? HEADER : MARGIN;
    double room =
        h / unit - header - MARGIN - (needs.lyrics() == Lyrics.LINE ? TabLayout.LYRICS_ROW : 0);
    RowTiers tiers = RowTiers.of(needs);
    double fixed = tiers.around();
    double least = Math.max(LEAST_GAP * options.noteSize(), LEAST_GAP_PX / unit);
    int rows = 1;
    while (rows < MOST_ROWS && gap(room, rows + 1, fixed, strings) >= least) {
      rows++;
    }
    double enough = rows > 1 ? least : GAP_WITH_DIAGRAM * options.noteSize();
    boolean diagram = needs.diagrams() && gap(room - DIAGRAM, rows, fixed, strings) >= enough;
    double top = header + (diagram ? DIAGRAM : 0);
    room -= diagram ? DIAGRAM : 0;
    double gap = Math.min(MOST_GAP * options.noteSize(), gap(room, rows, fixed, strings));
    double lineGap = Math.max(1, Math.floor(gap * unit));
    double rowHeight = fixed * unit + strings * lineGap;
    double spare = Math.max(0, room * unit - rows * rowHeight) / (rows + 1);
    double gutter = Math.rint(38 * unit);
    double playX = Math.rint(Math.max(w * PLAY_SHARE, gutter));
    return new TabLayout(
        w,
        h,
        strings,
        unit,
        options.lowestOnTop(),
        rows,
        gutter,
        playX,
        Math.max(1, w - playX) / options.lookAhead(),
        Math.rint(top * unit + spare),
        Math.rint(rowHeight + spare),
        lineGap,
        Math.max(1, Math.min(lineGap * FIGURE_SHARE, MOST_FIGURE * unit * options.noteSize())),
        diagram ? Math.rint(DIAGRAM * unit) : 0,
        needs.lyrics(),
        tiers);
  }

  private static double gap(double room, int rows, double fixed, int strings) {
    return (room / rows - fixed) / strings;
  }
}
