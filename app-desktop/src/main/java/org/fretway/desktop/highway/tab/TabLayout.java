package org.fretway.desktop.highway.tab;

import org.fretway.desktop.highway.draw.HighwayOptions;
import org.fretway.desktop.highway.hud.HudArea;
import org.fretway.desktop.highway.tab.TabNeeds.Lyrics;

/**
 * Where everything of the tablature is, in pixels from the top left corner. One or more rows lie
 * below each other; time runs from right to left through all of them as through one long row: what
 * leaves a row at its left end comes into the row above at its right end. In the first row it
 * passes the play line. A row has from top to bottom: parts of the song, names of chords, brackets,
 * gestures such as bends, strokes, the strings, the rhythm, the position of the hand, lyrics.
 *
 * @param width of the picture, at least 1
 * @param height of the picture, at least 1
 * @param strings how many strings there are, at least 1
 * @param unit the size of one pixel of the reference picture of 1280 × 660
 * @param lowestOnTop whether the lowest string is at the top
 * @param rows how many rows there are, at least 1
 * @param gutter width of the left margin, in which the names of the strings are
 * @param playX where a note is when it has to be played, in the first row
 * @param pixelsPerSecond how fast the notes move
 * @param firstTop top of the first row
 * @param rowStep how far the rows are apart
 * @param lineGap how far two strings are apart
 * @param figureSize size of the font of frets
 * @param diagramHeight height of the chord diagram at the top; 0 where there is none
 * @param needs what has room
 */
record TabLayout(
    double width,
    double height,
    int strings,
    double unit,
    boolean lowestOnTop,
    int rows,
    double gutter,
    double playX,
    double pixelsPerSecond,
    double firstTop,
    double rowStep,
    double lineGap,
    double figureSize,
    double diagramHeight,
    TabNeeds needs) {

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
  private static final double DIAGRAM_WIDTH = 132;
  private static final double SECTION_ROW = 27;
  private static final double NAME_ROW = 21;
  private static final double SPAN_ROW = 17;
  private static final double GESTURE_ROW = 19;
  private static final double STROKE_ROW = 16;
  private static final double RHYTHM_ROW = 48;
  private static final double STEM = 30;
  private static final double HAND_ROW = 20;
  private static final double SYLLABLE_ROW = 28;
  private static final double LYRICS_ROW = 76;

  /** Below this height, in units, everything becomes smaller rather than closer. */
  private static final double LEAST_HEIGHT = 360;

  /** Lays out a picture. */
  static TabLayout of(
      double width, double height, int strings, TabNeeds needs, HighwayOptions options) {
    double w = Math.max(1, width);
    double h = Math.max(1, height);
    double share = w / REFERENCE_WIDTH;
    double wide = Math.pow(share, share > 1 ? GROWTH : SHRINKING) * options.zoom();
    double unit = Math.clamp(Math.min(wide, h / LEAST_HEIGHT), MIN_UNIT, MAX_UNIT);
    double header = needs.header() ? HEADER : MARGIN;
    double room = h / unit - header - MARGIN - (needs.lyrics() == Lyrics.LINE ? LYRICS_ROW : 0);
    double fixed = above(needs) + below(needs);
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
        needs);
  }

  /** Returns the height of what is above the strings, in units. */
  private static double above(TabNeeds needs) {
    return nameTop(needs)
        + (needs.names() ? NAME_ROW : 0)
        + (needs.spans() ? SPAN_ROW : 0)
        + (needs.gestures() ? GESTURE_ROW : 0)
        + STROKE_ROW;
  }

  private static double nameTop(TabNeeds needs) {
    return needs.sections() ? SECTION_ROW : 0;
  }

  /** Returns the height of what is below the strings, in units. */
  private static double below(TabNeeds needs) {
    return syllableTop(needs) + (needs.lyrics() == Lyrics.ALIGNED ? SYLLABLE_ROW : 0);
  }

  private static double syllableTop(TabNeeds needs) {
    return RHYTHM_ROW + (needs.hand() ? HAND_ROW : 0);
  }

  private static double gap(double room, int rows, double fixed, int strings) {
    return (room / rows - fixed) / strings;
  }

  /** Returns where a moment is in a row while another one is heard; maybe outside of the row. */
  double x(double time, double songTime, int row) {
    return playX + (time - songTime) * pixelsPerSecond - row * (width - gutter);
  }

  /** Returns the earliest moment in a row, in seconds of song time. */
  double earliest(double songTime, int row) {
    return songTime + (gutter - playX + row * (width - gutter)) / pixelsPerSecond;
  }

  /** Returns the latest moment in a row, in seconds of song time. */
  double latest(double songTime, int row) {
    return songTime + (width - playX + row * (width - gutter)) / pixelsPerSecond;
  }

  /** Returns how long a figure takes to pass a point, in seconds: what is near an edge is seen. */
  double passing() {
    return 2 * figureSize / pixelsPerSecond;
  }

  /** Returns the height of a string's line; string 0 is the lowest. */
  double y(int string, int row) {
    int line = lowestOnTop ? string : strings - 1 - string;
    return Math.rint(staffTop(row) + line * lineGap);
  }

  /** Returns the height of the topmost line. */
  double staffTop(int row) {
    return Math.rint(top(row) + above(needs) * unit + lineGap / 2);
  }

  /** Returns the height of the lowest line. */
  double staffBottom(int row) {
    return staffTop(row) + (strings - 1) * lineGap;
  }

  /** Returns the top of a row. */
  double top(int row) {
    return firstTop + row * rowStep;
  }

  /** Returns the bottom of a row. */
  double bottom(int row) {
    return Math.rint(staffBottom(row) + lineGap / 2 + below(needs) * unit);
  }

  /** Returns the middle height of the names of parts. */
  double sectionY(int row) {
    return Math.rint(top(row) + SECTION_ROW / 2 * unit);
  }

  /** Returns the middle height of the names of chords. */
  double nameY(int row) {
    return Math.rint(top(row) + (nameTop(needs) + NAME_ROW / 2) * unit);
  }

  /** Returns the middle height of brackets over several notes. */
  double spanY(int row) {
    double below = STROKE_ROW + (needs.gestures() ? GESTURE_ROW : 0) + SPAN_ROW / 2;
    return Math.rint(top(row) + (above(needs) - below) * unit);
  }

  /** Returns the middle height of what says how far a bend goes, and of vibrato. */
  double gestureY(int row) {
    return Math.rint(top(row) + (above(needs) - STROKE_ROW - GESTURE_ROW / 2) * unit);
  }

  /** Returns the middle height of what says how a note is struck. */
  double strokeY(int row) {
    return Math.rint(top(row) + (above(needs) - STROKE_ROW / 2) * unit);
  }

  /** Returns the upper end of stems. */
  double stemTop(int row) {
    return Math.rint(staffBottom(row) + lineGap / 2 + 3 * unit);
  }

  /** Returns the lower end of stems. */
  double stemBottom(int row) {
    return Math.rint(stemTop(row) + STEM * unit);
  }

  /** Returns the middle height of the numbers of tuplets. */
  double tupletY(int row) {
    return Math.rint(stemBottom(row) + 8 * unit);
  }

  /** Returns the middle height of the positions of the hand. */
  double handY(int row) {
    return Math.rint(staffBottom(row) + lineGap / 2 + (RHYTHM_ROW + HAND_ROW / 2) * unit);
  }

  /** Returns the middle height of syllables. */
  double syllableY(int row) {
    return Math.rint(
        staffBottom(row) + lineGap / 2 + (syllableTop(needs) + SYLLABLE_ROW / 2) * unit);
  }

  /** Returns the size of the font of syllables. */
  double syllableSize() {
    return Math.max(9, 18 * unit);
  }

  /** Returns the middle height of the line of lyrics at the bottom. */
  double lyricsY() {
    return Math.rint(height - LYRICS_ROW * unit * 0.62);
  }

  /** Returns how far a bar line stands before the first note of its measure. */
  double barLead() {
    return Math.rint(figureSize * 0.92);
  }

  /** Returns how wide a fret is with the paper around it. */
  double figureWidth(int fret) {
    return figureSize * (fret < 10 ? 0.82 : 1.4);
  }

  /** Returns half the room that a fret takes on its line. */
  double figureReach() {
    return Math.rint(figureSize * 0.62);
  }

  /** Returns the height of the small pictures of strokes. */
  double markHeight() {
    return Math.max(8, Math.rint(12 * unit));
  }

  /** Returns the thickness of fine lines. */
  double hair() {
    return Math.max(1, Math.rint(1.3 * unit));
  }

  /** Returns where the chord diagram is. */
  HudArea diagramArea() {
    double w = Math.rint(DIAGRAM_WIDTH * unit);
    double x = Math.rint(Math.max(gutter, playX - w / 2));
    double above = firstTop - diagramHeight - 8 * unit;
    return new HudArea(x, Math.rint(Math.max(4 * unit, above)), w, diagramHeight, unit);
  }

  /** Returns a place in the line at the top, so many units from the right, so many wide. */
  HudArea headerArea(double fromRight, double wide) {
    return new HudArea(
        Math.rint(width - fromRight * unit),
        Math.rint(6 * unit),
        Math.rint(wide * unit),
        Math.rint(26 * unit),
        unit);
  }
}
