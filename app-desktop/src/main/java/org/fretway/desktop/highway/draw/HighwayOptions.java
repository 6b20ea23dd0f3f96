package org.fretway.desktop.highway.draw;

/**
 * What a player can choose about the look of the highway, whatever draws it.
 *
 * @param palette colours of the strings
 * @param board wood of the fretboard
 * @param leftHanded whether the fretboard is shown with its nut at the right
 * @param lowestOnTop whether the lowest string is shown at the top
 * @param noteSize size of notes as a multiple of the usual one, from {@link #LEAST_NOTE_SIZE} to
 *     {@link #MOST_NOTE_SIZE}
 * @param lookAhead how many seconds ahead notes appear, from {@link #LEAST_LOOK_AHEAD} (fast) to
 *     {@link #MOST_LOOK_AHEAD} (slow)
 * @param zoom how near the fretboard is, as a multiple of the usual size, from {@link #LEAST_ZOOM}
 *     to {@link #MOST_ZOOM}
 * @param lyrics whether lyrics are shown, where the song has them
 * @param chordDiagrams whether the shape of the next chord is shown
 */
public record HighwayOptions(
    StringPalette palette,
    BoardTheme board,
    boolean leftHanded,
    boolean lowestOnTop,
    double noteSize,
    double lookAhead,
    double zoom,
    boolean lyrics,
    boolean chordDiagrams) {
  public static final double LEAST_NOTE_SIZE = 0.7;
  public static final double MOST_NOTE_SIZE = 1.6;
  public static final double LEAST_LOOK_AHEAD = 1.2;
  public static final double MOST_LOOK_AHEAD = 6;
  public static final double LEAST_ZOOM = 0.6;
  public static final double MOST_ZOOM = 1.8;

  /** What is shown until the player chooses something else. */
  public static final HighwayOptions USUAL =
      new HighwayOptions(
          StringPalette.CLASSIC, BoardTheme.ROSEWOOD, false, false, 1, 3.2, 1, true, true);

  /** Brings numbers that are out of range to the nearest end of it; NaN to the usual value. */
  public HighwayOptions {
    noteSize = clamp(noteSize, LEAST_NOTE_SIZE, MOST_NOTE_SIZE, 1);
    lookAhead = clamp(lookAhead, LEAST_LOOK_AHEAD, MOST_LOOK_AHEAD, 3.2);
    zoom = clamp(zoom, LEAST_ZOOM, MOST_ZOOM, 1);
  }

  private static double clamp(double value, double least, double most, double usual) {
    return Double.isNaN(value) ? usual : Math.clamp(value, least, most);
  }
}
