package org.fretway.audio.stretch;

/**
 * Which input frame each stretched frame came from, and how fast it is to be read: points with
 * straight lines between them. Points that lie behind the reader are forgotten.
 */
final class TimeMap {
  private static final int POINTS = 1024;

  private final long[] stretched = new long[POINTS];
  private final double[] input = new double[POINTS];
  private final double[] ratio = new double[POINTS];
  private int first;
  private int count;

  void reset() {
    first = 0;
    count = 0;
  }

  /** Adds a point behind all others; the first has none before it. */
  void add(long stretchedFrame, double inputFrame, double pitchRatio) {
    int at = (first + count) & (POINTS - 1);
    stretched[at] = stretchedFrame;
    input[at] = inputFrame;
    ratio[at] = pitchRatio;
    if (count == POINTS) {
      throw new IllegalStateException("The reader is " + POINTS + " points behind");
    }
    count++;
  }

  /** Forgets the points from a frame on, but for the first. */
  void cut(long stretchedFrame) {
    while (count > 1 && stretched[(first + count - 1) & (POINTS - 1)] >= stretchedFrame) {
      count--;
    }
  }

  /** Makes the first line the one that a frame lies on. */
  void moveTo(double frame) {
    while (count > 2 && frame >= stretched[(first + 1) & (POINTS - 1)]) {
      first = (first + 1) & (POINTS - 1);
      count--;
    }
  }

  private int next() {
    return (first + Math.min(1, count - 1)) & (POINTS - 1);
  }

  /** Returns where the first line ends. */
  long lineEnd() {
    return stretched[next()];
  }

  /** Returns the input frames that pass in a stretched frame on the first line. */
  double slope() {
    long length = stretched[next()] - stretched[first];
    return length == 0 ? 1 : (input[next()] - input[first]) / length;
  }

  /** Returns the input frame of a stretched frame on the first line. */
  double inputAt(double frame) {
    return input[first] + (frame - stretched[first]) * slope();
  }

  /** Returns the stretched frame of an input frame on the first line or its continuation. */
  double stretchedAt(double inputFrame) {
    return stretched[first] + (inputFrame - input[first]) / slope();
  }

  /** Returns how many stretched frames are read for one that is heard, on the first line. */
  double ratioAt(double frame) {
    long length = stretched[next()] - stretched[first];
    if (length == 0) {
      return ratio[first];
    }
    double part = Math.clamp((frame - stretched[first]) / length, 0, 1);
    return ratio[first] + part * (ratio[next()] - ratio[first]);
  }

  /** Returns the most stretched frames that are read for one that is heard. */
  double mostRatio() {
    double most = 0;
    for (int i = 0; i < count; i++) {
      most = Math.max(most, ratio[(first + i) & (POINTS - 1)]);
    }
    return most;
  }

  /** Returns whether the first line is read as it is. */
  boolean plain() {
    return ratio[first] == 1 && ratio[next()] == 1;
  }
}
