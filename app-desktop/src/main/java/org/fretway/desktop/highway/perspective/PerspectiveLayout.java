package org.fretway.desktop.highway.perspective;

import org.fretway.desktop.highway.draw.HighwayOptions;
import org.fretway.desktop.highway.hud.HudArea;

/**
 * Where everything of the perspective highway is, in pixels from the top left corner. The strings
 * lie above each other at the near edge of a floor of frets; time runs from the horizon towards
 * them. How far away something is, is said by its scale: 1 at the strings, less behind them, 0 at
 * the vanishing point. Everything that is as far away as another is in a plane parallel to the
 * picture, so that a rectangle there is a rectangle in the picture.
 *
 * @param width of the picture, at least 1
 * @param height of the picture, at least 1
 * @param strings how many strings there are, at least 1
 * @param unit the size of one pixel of the reference picture of 1280 × 660
 * @param leftHanded whether the nut is at the right
 * @param lowestOnTop whether the lowest string is at the top
 * @param noteSize size of notes as a multiple of the usual one
 * @param lookAhead how many seconds lie between the strings and the horizon
 * @param eye how many seconds the eye is before the strings
 * @param vanishY height of the vanishing point, which is above the horizon
 * @param boardY the floor at the strings
 * @param stringGap distance of two strings at the strings
 * @param pixelsPerFret width of the first fret at the strings when the camera is as near as it gets
 * @param sectionY centre of the row of section names
 * @param lyricsY centre of the line that is being sung
 */
record PerspectiveLayout(
    double width,
    double height,
    int strings,
    double unit,
    boolean leftHanded,
    boolean lowestOnTop,
    double noteSize,
    double lookAhead,
    double eye,
    double vanishY,
    double boardY,
    double stringGap,
    double pixelsPerFret,
    double sectionY,
    double lyricsY) {
  private static final double REFERENCE_WIDTH = 1280;
  private static final double REFERENCE_HEIGHT = 660;
  private static final double MIN_UNIT = 0.4;
  private static final double MAX_UNIT = 4;

  /** The scale at the horizon, whatever the time that lies before it. */
  private static final double HORIZON_SCALE = 0.2;

  private static final double SECTION_ROW = 44;
  private static final double LYRICS_ROW = 76;

  private static final double MARGIN = 14;
  private static final double HUD_ROW = 26;
  private static final double DIAGRAM_WIDTH = 128;
  private static final double DIAGRAM_HEIGHT = 122;
  private static final double PREVIEW_WIDTH = 280;
  private static final double TONE_WIDTH = 130;

  /** In a smaller picture, in units, there is no chord diagram. */
  private static final double LEAST_HEIGHT = 480;

  private static final double LEAST_WIDTH = 760;

  /** The near edge of the floor with the numbers of the frets, in units. */
  private static final double EDGE = 50;

  /** Room for all strings, and the most for one, in units. */
  private static final double STRINGS_ROOM = 174;

  private static final double MAX_STRING_GAP = 36;

  /** Strings take no more than this share of the way from the floor to the horizon. */
  private static final double MAX_STRINGS_SHARE = 0.45;

  /** How far the lowest row of strings is above the floor, in gaps. */
  private static final double LOWEST_ROW = 0.85;

  /** How many first frets fit beside each other, and how wide one is at most to the height. */
  private static final double FRETS_ACROSS = 10;

  private static final double FRET_SHARE = 0.2;

  private static final double HEAD_WIDTH = 0.86;
  private static final double HEAD_HEIGHT = 0.88;
  private static final double MAX_HEAD_HEIGHT = 1.15;
  private static final double MAX_HEAD_WIDTH = 0.96;

  /** Lays out a picture. */
  static PerspectiveLayout of(
      double width, double height, int strings, boolean lyrics, HighwayOptions options) {
    double w = Math.max(1, width);
    double h = Math.max(1, height);
    double unit =
        Math.clamp(Math.min(w / REFERENCE_WIDTH, h / REFERENCE_HEIGHT), MIN_UNIT, MAX_UNIT);
    double boardY = Math.max(1, Math.rint(h - EDGE * unit));
    double farY = Math.min(boardY - 1, Math.rint((SECTION_ROW + (lyrics ? LYRICS_ROW : 0)) * unit));
    double vanishY = (farY - boardY * HORIZON_SCALE) / (1 - HORIZON_SCALE);
    double gap =
        Math.min(
            options.zoom() * unit * Math.min(MAX_STRING_GAP, STRINGS_ROOM / strings),
            (boardY - farY) * MAX_STRINGS_SHARE / strings);
    return new PerspectiveLayout(
        w,
        h,
        strings,
        unit,
        options.leftHanded(),
        options.lowestOnTop(),
        options.noteSize(),
        options.lookAhead(),
        options.lookAhead() * HORIZON_SCALE / (1 - HORIZON_SCALE),
        vanishY,
        boardY,
        Math.max(1, gap),
        Math.max(1, Math.min(w / FRETS_ACROSS, h * FRET_SHARE) * options.zoom()),
        Math.rint(SECTION_ROW * unit / 2),
        lyrics ? Math.rint((SECTION_ROW + 14) * unit) : -LYRICS_ROW * unit);
  }

  /**
   * Returns how large something is that comes in so many seconds, from 1 at the strings to less.
   */
  double scale(double ahead) {
    return eye / (eye + Math.max(0, ahead));
  }

  /** Returns in how many seconds something comes that is drawn at a scale. */
  double ahead(double scale) {
    return eye / scale - eye;
  }

  /** Returns the scale at the horizon. */
  double farScale() {
    return scale(lookAhead);
  }

  /** Returns the middle of the picture, where the vanishing point is. */
  double vanishX() {
    return width / 2;
  }

  /** Returns the height of the floor at a scale. */
  double floorY(double scale) {
    return vanishY + (boardY - vanishY) * scale;
  }

  /** Returns the scale of the floor at a height of the picture. */
  double scaleAt(double floorY) {
    return (floorY - vanishY) / (boardY - vanishY);
  }

  /** Returns the height of a string at a scale; string 0 is the lowest. */
  double stringY(int string, double scale) {
    return above(row(string) + LOWEST_ROW, scale);
  }

  /** Returns the height of the edge above all strings at a scale. */
  double topY(double scale) {
    return above(strings - 1 + 2 * LOWEST_ROW, scale);
  }

  /** Returns the height of something so many gaps of strings above the floor. */
  double above(double gaps, double scale) {
    return vanishY + (boardY - gaps * stringGap - vanishY) * scale;
  }

  private int row(int string) {
    return lowestOnTop ? strings - 1 - string : string;
  }

  /**
   * Returns where a place across the floor is.
   *
   * @param place in widths of the first fret from the nut
   * @param centre the place in the middle of the picture
   * @param perFret pixels of a first fret at the strings
   */
  double x(double place, double centre, double perFret, double scale) {
    double right = (place - centre) * perFret * scale;
    return leftHanded ? vanishX() - right : vanishX() + right;
  }

  /** Returns half of what the camera sees at the strings when it is nearest, in first frets. */
  double nearestHalf() {
    return width / 2 / pixelsPerFret;
  }

  /** Returns the height of a note's head at the strings. */
  double headHeight() {
    return stringGap * Math.min(MAX_HEAD_HEIGHT, HEAD_HEIGHT * noteSize);
  }

  /** Returns the share of its fret that a head is wide. */
  double headShare() {
    return Math.min(MAX_HEAD_WIDTH, HEAD_WIDTH * noteSize);
  }

  /** Returns whether there is room for more than the sections above the horizon. */
  boolean hasRoomAbove() {
    return height >= LEAST_HEIGHT * unit && width >= LEAST_WIDTH * unit;
  }

  /** Returns where the shape of the next chord is: at the left, where the floor ends. */
  HudArea diagramArea() {
    return new HudArea(
        Math.rint(MARGIN * unit),
        Math.rint(SECTION_ROW * unit),
        Math.rint(DIAGRAM_WIDTH * unit),
        Math.rint(DIAGRAM_HEIGHT * unit),
        unit);
  }

  /** Returns where the notes of the next phrase are: at the right of the top row. */
  HudArea previewArea() {
    double left = Math.rint(width - (MARGIN + PREVIEW_WIDTH) * unit);
    return new HudArea(
        left, hudTop(), Math.rint(PREVIEW_WIDTH * unit), Math.rint(HUD_ROW * unit), unit);
  }

  /** Returns where the sound to play with is named: at the left of the next phrase. */
  HudArea toneArea() {
    double left = previewArea().x() - Math.rint((TONE_WIDTH + MARGIN) * unit);
    return new HudArea(
        left, hudTop(), Math.rint(TONE_WIDTH * unit), Math.rint(HUD_ROW * unit), unit);
  }

  private double hudTop() {
    return Math.rint(sectionY - HUD_ROW * unit / 2);
  }
}
