package org.fretway.audio.mix;

/**
 * A gain that moves to a new value in a straight line within a fixed time, so that it is never
 * heard as a click. Used by one thread; nothing is allocated.
 */
final class Ramp {
  private final int length;
  private float value;
  private float target;
  private float step;
  private int left;

  /**
   * Creates one at 0.
   *
   * @param length how many frames it takes to a new value, whatever the distance
   */
  Ramp(int length) {
    this.length = length;
  }

  /** Is at a value at once. */
  void jumpTo(float wanted) {
    value = wanted;
    target = wanted;
    left = 0;
  }

  /** Moves from where it is to a value; goes on if it is on its way there. */
  void moveTo(float wanted) {
    if (wanted != target) {
      target = wanted;
      step = (wanted - value) / length;
      left = length;
    }
  }

  /** Returns how many frames it still moves; 0 if it stands. */
  int left() {
    return left;
  }

  /** Returns where it is. */
  float value() {
    return value;
  }

  /** Moves on by one frame and returns where it is then. */
  float next() {
    if (left > 0) {
      left--;
      // The last step lands on the value itself, whatever was lost by rounding.
      value = left == 0 ? target : value + step;
    }
    return value;
  }
}
