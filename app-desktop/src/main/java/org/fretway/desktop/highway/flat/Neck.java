package org.fretway.desktop.highway.flat;

import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.draw.HighwayOptions;

/**
 * Where the frets are on a neck that is shown in full. They come closer to each other towards the
 * body, as on a real one, but only half as fast, so that the high frets stay readable.
 *
 * @param nut where the nut is, in pixels; at the right for left-handed players
 * @param end where the last fret is
 * @param frets how many frets there are
 */
record Neck(double nut, double end, int frets) {
  /** On a real neck the scale halves every 12 frets; here every 30. */
  private static final double FRETS_TO_HALF = 30;

  /** Returns the neck of a layout. */
  static Neck of(FlatLayout layout, HighwayChart chart, HighwayOptions options) {
    return options.leftHanded()
        ? new Neck(layout.neckRight() - layout.nutRoom(), layout.neckMargin(), chart.maxFret())
        : new Neck(layout.nutRoom(), layout.neckRight(), chart.maxFret());
  }

  /** Returns the left edge of the wood. */
  double left() {
    return Math.min(nut, end);
  }

  /** Returns the right edge of the wood. */
  double right() {
    return Math.max(nut, end);
  }

  /** Returns where a fret's wire is; fractions lie between wires, 0 is the nut. */
  double wire(double fret) {
    return nut + (end - nut) * travelled(fret) / travelled(frets);
  }

  /** Returns the middle of the space in which a fret is pressed; fret 0 lies before the nut. */
  double middle(int fret) {
    return fret <= 0 ? nut - (wire(1) - nut) * 0.28 : (wire(fret - 1) + wire(fret)) / 2;
  }

  private static double travelled(double fret) {
    return 1 - Math.pow(2, -fret / FRETS_TO_HALF);
  }
}
