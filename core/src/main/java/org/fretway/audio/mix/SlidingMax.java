package org.fretway.audio.mix;

/**
 * The largest of the latest values, of which there are as many as its window is long. Used by one
 * thread; nothing is allocated.
 */
final class SlidingMax {
  private final int window;

  // Those that may yet become the largest, in falling order, each with its number.
  private final float[] values;
  private final long[] numbers;
  private int first;
  private int count;
  private long taken;

  SlidingMax(int window) {
    this.window = window;
    this.values = new float[window];
    this.numbers = new long[window];
  }

  /** Forgets all values. */
  void reset() {
    count = 0;
  }

  /** Takes the next value, which is not negative, and returns the largest of the window. */
  float next(float value) {
    if (count > 0 && numbers[first] <= taken - window) {
      first = after(first, 1);
      count--;
    }
    // Zeros are what is there without any value, so silence costs nothing.
    if (value > 0) {
      while (count > 0 && values[after(first, count - 1)] <= value) {
        count--;
      }
      int slot = after(first, count);
      values[slot] = value;
      numbers[slot] = taken;
      count++;
    }
    taken++;
    return count > 0 ? values[first] : 0;
  }

  private int after(int slot, int steps) {
    int wanted = slot + steps;
    return wanted < window ? wanted : wanted - window;
  }
}
