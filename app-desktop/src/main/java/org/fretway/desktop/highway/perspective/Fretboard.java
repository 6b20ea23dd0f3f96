package org.fretway.desktop.highway.perspective;

/**
 * Where the frets of the highway are across it, in widths of the first fret from the nut. They come
 * closer towards the body, as on a real neck, but far more gently, so that high frets stay
 * readable.
 */
final class Fretboard {
  /** On a real neck the scale halves every 12 frets; here the width of a fret every 40. */
  private static final double FRETS_TO_HALF = 40;

  private static final double FIRST = 1 - Math.pow(2, -1 / FRETS_TO_HALF);
  private static final int OCTAVE = 12;

  private Fretboard() {}

  /** Returns where a fret's wire is; fractions lie between wires, 0 is the nut. */
  static double wire(double fret) {
    return (1 - Math.pow(2, -fret / FRETS_TO_HALF)) / FIRST;
  }

  /** Returns the middle of the space in which a fret is pressed; an open string is at the nut. */
  static double middle(int fret) {
    return fret <= 0 ? 0 : (wire(fret - 1.0) + wire(fret)) / 2;
  }

  /** Returns whether necks are marked there: at 3, 5, 7, 9 and 12 of each octave. */
  static boolean isMarked(int fret) {
    return switch (fret % OCTAVE) {
      case 0, 3, 5, 7, 9 -> fret > 0;
      default -> false;
    };
  }

  /** Returns whether the mark is a double one. */
  static boolean isOctave(int fret) {
    return fret > 0 && fret % OCTAVE == 0;
  }
}
