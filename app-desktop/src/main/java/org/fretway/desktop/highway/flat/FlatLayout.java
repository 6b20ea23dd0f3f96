package org.fretway.desktop.highway.flat;

import org.fretway.desktop.highway.draw.HighwayOptions;
import org.fretway.desktop.highway.hud.HudArea;

/**
 * Where everything of the flat highway is, in pixels from the top left corner. Time runs from right
 * to left towards the strike line; the lowest string is at the bottom, as in tablature, unless
 * chosen otherwise. From top to bottom: sections, names of chords, the strings, the position of the
 * hand, the fretboard, lyrics.
 *
 * @param width of the picture, at least 1
 * @param height of the picture, at least 1
 * @param strings how many strings there are, at least 1
 * @param unit the size of one pixel of the reference picture of 1280 × 660
 * @param lowestOnTop whether the lowest string is at the top
 * @param noteSize size of heads as a multiple of the usual one
 * @param strikeX where a note is when it has to be played
 * @param pixelsPerSecond how fast the notes move
 * @param sectionY centre of the row of section names
 * @param nameY centre of the row of chord names
 * @param lanesTop top of the highest string's lane
 * @param laneHeight height of one string's lane
 * @param handY centre of the row that shows where the hand is
 * @param neckTop top of the fretboard
 * @param neckHeight height of the fretboard; 0 where the picture is too low for one
 * @param diagramWidth width of the chord diagram beside the fretboard; 0 where there is none
 * @param lyricsY centre of the line that is being sung; below the picture where there are no lyrics
 */
record FlatLayout(
    double width,
    double height,
    int strings,
    double unit,
    boolean lowestOnTop,
    double noteSize,
    double strikeX,
    double pixelsPerSecond,
    double sectionY,
    double nameY,
    double lanesTop,
    double laneHeight,
    double handY,
    double neckTop,
    double neckHeight,
    double diagramWidth,
    double lyricsY) {
  private static final double REFERENCE_WIDTH = 1280;
  private static final double REFERENCE_HEIGHT = 660;
  private static final double MIN_UNIT = 0.5;
  private static final double MAX_UNIT = 4;

  /** The share of the width that lies behind the strike line. */
  private static final double STRIKE_SHARE = 0.15;

  /** Height of a head of the usual size, in units. */
  private static final double HEAD = 42;

  /** No head is higher than this share of its lane. */
  private static final double MAX_HEAD_SHARE = 0.95;

  private static final double USUAL_HEAD_SHARE = 0.62;

  private static final double SECTION_ROW = 34;
  private static final double NAME_ROW = 30;
  private static final double HAND_ROW = 30;
  private static final double NECK_STRING = 15;
  private static final double NECK_FRAME = 34;
  private static final double DIAGRAM = 128;
  private static final double LYRICS_ROW = 76;

  /** Below this height, in units, the strings get the room of the fretboard. */
  private static final double MIN_HEIGHT_WITH_NECK = 430;

  /** Lays out a picture. */
  static FlatLayout of(
      double width,
      double height,
      int strings,
      boolean lyrics,
      boolean chords,
      HighwayOptions options) {
    double w = Math.max(1, width);
    double h = Math.max(1, height);
    double unit =
        Math.clamp(Math.min(w / REFERENCE_WIDTH, h / REFERENCE_HEIGHT), MIN_UNIT, MAX_UNIT);
    boolean neck = h >= MIN_HEIGHT_WITH_NECK * unit;
    double neckHeight = neck ? Math.rint(strings * NECK_STRING * unit) : 0;
    double neckRow = neck ? neckHeight + NECK_FRAME * unit : 0;
    double lyricsRow = lyrics ? LYRICS_ROW * unit : 0;
    double lanesTop = Math.rint((SECTION_ROW + NAME_ROW) * unit);
    double below = HAND_ROW * unit + neckRow + lyricsRow;
    double laneHeight = Math.max(1, Math.floor((h - lanesTop - below) / strings));
    double lanesBottom = lanesTop + strings * laneHeight;
    double strikeX = Math.rint(w * STRIKE_SHARE);
    return new FlatLayout(
        w,
        h,
        strings,
        unit,
        options.lowestOnTop(),
        options.noteSize(),
        strikeX,
        (w - strikeX) / options.lookAhead(),
        Math.rint(SECTION_ROW * unit / 2),
        Math.rint((SECTION_ROW + NAME_ROW / 2) * unit),
        lanesTop,
        laneHeight,
        Math.rint(lanesBottom + HAND_ROW * unit / 2),
        Math.rint(lanesBottom + (HAND_ROW + 6) * unit),
        neckHeight,
        neck && chords && options.chordDiagrams() ? Math.rint(DIAGRAM * unit) : 0,
        lyrics ? Math.rint(h - LYRICS_ROW * unit * 0.62) : h + LYRICS_ROW * unit);
  }

  /** Returns where a moment is while another one is heard. */
  double x(double time, double songTime) {
    return strikeX + (time - songTime) * pixelsPerSecond;
  }

  /** Returns the centre of a string's lane; string 0 is the lowest. */
  double y(int string) {
    return lanesTop + (row(string) + 0.5) * laneHeight;
  }

  private int row(int string) {
    return lowestOnTop ? string : strings - 1 - string;
  }

  /** Returns the bottom edge of the lowest lane. */
  double lanesBottom() {
    return lanesTop + strings * laneHeight;
  }

  /** Returns the earliest moment in the picture, in seconds of song time. */
  double earliest(double songTime) {
    return songTime - strikeX / pixelsPerSecond;
  }

  /** Returns the latest moment in the picture, in seconds of song time. */
  double latest(double songTime) {
    return songTime + (width - strikeX) / pixelsPerSecond;
  }

  /** Returns the height of a note's head. */
  double headHeight() {
    return Math.rint(
        Math.min(
            laneHeight * MAX_HEAD_SHARE,
            noteSize * Math.min(laneHeight * USUAL_HEAD_SHARE, HEAD * unit)));
  }

  /** Returns the width of a note's head. */
  double headWidth() {
    return Math.rint(headHeight() * 1.12);
  }

  /** Returns where the chord diagram is. */
  HudArea diagramArea() {
    return new HudArea(
        width - diagramWidth - 10 * unit,
        neckTop - 4 * unit,
        diagramWidth,
        neckHeight + NECK_FRAME * unit,
        unit);
  }

  /** Returns the height of the small pictures of techniques. */
  double markHeight() {
    return Math.rint(Math.clamp(16 * unit * Math.sqrt(noteSize), 9, Math.max(9, laneHeight / 3)));
  }

  /** Returns how far above the middle of a head they are. */
  double markRise() {
    return Math.rint(headHeight() / 2 + markHeight() * 0.7);
  }

  /** Returns the room at the end of the fretboard where the nut is, for open strings. */
  double nutRoom() {
    return Math.rint(48 * unit);
  }

  /** Returns the room at the other end. */
  double neckMargin() {
    return Math.rint(28 * unit);
  }

  /** Returns the right end of the fretboard. */
  double neckRight() {
    return width - neckMargin() - diagramWidth;
  }

  /** Returns the centre of a string on the fretboard. */
  double neckY(int string) {
    return neckTop + (row(string) + 0.5) * neckHeight / strings;
  }
}
