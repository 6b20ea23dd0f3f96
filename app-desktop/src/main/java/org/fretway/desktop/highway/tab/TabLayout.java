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
 * @param lyrics how lyrics are shown
 * @param tiers where things stand above and below the strings of a row
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
    Lyrics lyrics,
    RowTiers tiers) {
  private static final double DIAGRAM_WIDTH = 132;
  private static final double STEM = 30;

  /** Height of the lyrics at the bottom, in units. */
  static final double LYRICS_ROW = 76;

  /** Lays out a picture. */
  static TabLayout of(
      double width, double height, int strings, TabNeeds needs, HighwayOptions options) {
    return TabSizing.layOut(width, height, strings, needs, options);
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
    return Math.rint(top(row) + tiers.above() * unit + lineGap / 2);
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
    return below(tiers.below(), row);
  }

  private double above(double tier, int row) {
    return Math.rint(top(row) + tier * unit);
  }

  private double below(double tier, int row) {
    return Math.rint(staffBottom(row) + lineGap / 2 + tier * unit);
  }

  /** Returns the middle height of the names of parts. */
  double sectionY(int row) {
    return above(tiers.section(), row);
  }

  /** Returns the middle height of the names of chords. */
  double nameY(int row) {
    return above(tiers.name(), row);
  }

  /** Returns the middle height of brackets over several notes. */
  double spanY(int row) {
    return above(tiers.span(), row);
  }

  /** Returns the middle height of what says how far a bend goes, and of vibrato. */
  double gestureY(int row) {
    return above(tiers.gesture(), row);
  }

  /** Returns the middle height of what says how a note is struck. */
  double strokeY(int row) {
    return above(tiers.stroke(), row);
  }

  /** Returns the upper end of stems. */
  double stemTop(int row) {
    return below(3, row);
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
    return below(tiers.hand(), row);
  }

  /** Returns the middle height of syllables. */
  double syllableY(int row) {
    return below(tiers.syllable(), row);
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
