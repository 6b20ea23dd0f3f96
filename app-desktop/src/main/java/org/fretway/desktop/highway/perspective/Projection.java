package org.fretway.desktop.highway.perspective;

import org.fretway.desktop.highway.chart.HandGlide;
import org.fretway.desktop.highway.chart.HandPosition;

/**
 * The view of one moment: where a fret, a string and a time are in the picture. It is turned to the
 * moment by each painter before it paints, and keeps nothing of the one before.
 */
final class Projection {
  private final PerspectiveLayout layout;
  private final CameraPath camera;
  private final HandGlide hand;
  private final double[] wires;
  private final double[] middles;
  private double now;
  private double centre;
  private double perFret;

  Projection(PerspectiveLayout layout, CameraPath camera, HandGlide hand, int frets) {
    this.layout = layout;
    this.camera = camera;
    this.hand = hand;
    this.wires = new double[frets + 1];
    this.middles = new double[frets + 1];
    for (int fret = 0; fret <= frets; fret++) {
      wires[fret] = Fretboard.wire(fret);
      middles[fret] = Fretboard.middle(fret);
    }
    look(0);
  }

  /** Turns to a moment, in seconds of song time. */
  void look(double songTime) {
    now = songTime;
    centre = camera.centre(songTime);
    perFret = layout.width() / 2 / camera.half(songTime);
  }

  PerspectiveLayout layout() {
    return layout;
  }

  HandGlide hand() {
    return hand;
  }

  /** Returns the highest fret of the neck. */
  int frets() {
    return wires.length - 1;
  }

  /** Returns the scale of a time; what is past is at the strings. */
  double scale(double time) {
    return layout.scale(time - now);
  }

  /** Returns the latest time in the picture. */
  double latest() {
    return now + layout.lookAhead();
  }

  /** Returns where a place is, in widths of the first fret from the nut. */
  double x(double place, double scale) {
    return layout.x(place, centre, perFret, scale);
  }

  /** Returns where the wire of a fret is. */
  double wireX(int fret, double scale) {
    return x(wires[Math.clamp(fret, 0, frets())], scale);
  }

  /** Returns where the middle of a fret is. */
  double fretX(int fret, double scale) {
    return x(middles[Math.clamp(fret, 0, frets())], scale);
  }

  /** Returns the width of a fret. */
  double fretWidth(int fret, double scale) {
    int at = Math.clamp(fret, 1, frets());
    return (wires[at] - wires[at - 1]) * perFret * scale;
  }

  /** Returns the middle of a fret, in widths of the first fret from the nut. */
  double place(int fret) {
    return middles[Math.clamp(fret, 0, frets())];
  }

  /** Returns the left edge of the frets that the hand covers at a time. */
  double handLeft(double time, double scale) {
    int at = hand.indexAt(time);
    int low = hand.positions().get(at).low() - 1;
    int high = hand.positions().get(at).high();
    return wireX(layout.leftHanded() ? high : low, scale);
  }

  /** Returns the right edge of the frets that the hand covers at a time. */
  double handRight(double time, double scale) {
    int at = hand.indexAt(time);
    int low = hand.positions().get(at).low() - 1;
    int high = hand.positions().get(at).high();
    return wireX(layout.leftHanded() ? low : high, scale);
  }

  /** Returns the middle of the frets that the hand covers at a time, in first frets. */
  double handMiddle(double time) {
    HandPosition position = hand.positions().get(hand.indexAt(time));
    return (wires[Math.clamp(position.low() - 1, 0, frets())]
            + wires[Math.clamp(position.high(), 0, frets())])
        / 2;
  }

  /** Returns the left edge of the hand now, on its way to the next position. */
  double handLeftNow() {
    return gliding(layout.leftHanded() ? hand.high(now) : hand.low(now));
  }

  /** Returns the right edge of the hand now, on its way to the next position. */
  double handRightNow() {
    return gliding(layout.leftHanded() ? hand.low(now) : hand.high(now));
  }

  private double gliding(double wire) {
    return x(Fretboard.wire(wire), 1);
  }
}
