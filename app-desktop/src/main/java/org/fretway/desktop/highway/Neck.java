package org.fretway.desktop.highway;

/**
 * Where the frets are on a neck that is shown in full. They come closer to each other towards the
 * body, as on a real one, but only half as fast, so that the high frets stay readable.
 *
 * @param left where the nut is, in pixels
 * @param right where the last fret is
 * @param frets how many frets there are
 */
record Neck(double left, double right, int frets) {
  /** On a real neck the scale halves every 12 frets; here every 30. */
  private static final double FRETS_TO_HALF = 30;

  /** Returns the neck of a layout. */
  static Neck of(FlatLayout layout, HighwayChart chart) {
    return new Neck(layout.neckLeft(), layout.neckRight(), chart.maxFret());
  }

  /** Returns where a fret's wire is; fractions lie between wires, 0 is the nut. */
  double wire(double fret) {
    return left + (right - left) * travelled(fret) / travelled(frets);
  }

  /** Returns the middle of the space in which a fret is pressed; fret 0 lies before the nut. */
  double middle(int fret) {
    return fret <= 0 ? left - (wire(1) - left) * 0.28 : (wire(fret - 1) + wire(fret)) / 2;
  }

  private static double travelled(double fret) {
    return 1 - Math.pow(2, -fret / FRETS_TO_HALF);
  }
}
