package org.fretway.audio.listen.spectrum;

/**
 * The partials of several strings' notes, one string after the other. The n-th partial of a stiff
 * string is at n f sqrt(1 + B n²) (Fletcher and Rossing, The Physics of Musical Instruments, 2.18).
 */
final class Combs {
  /** The most strings. */
  static final int STRINGS = 8;

  /** The most partials of a string. */
  static final int PARTIALS = 16;

  /** The most partials of all strings. */
  static final int MOST = 96;

  /** B of the strings of guitars and basses, about. */
  private static final double STIFFNESS = 6e-5;

  /** Partials above this are left out, where the lower ones are enough. */
  private static final double HIGH_HERTZ = 2200;

  private static final int FEWEST = 3;

  private final double[] hertz = new double[MOST];
  private final int[] first = new int[STRINGS + 1];
  private int strings;

  /** Forgets all strings. */
  void clear() {
    strings = 0;
    first[0] = 0;
  }

  /**
   * Adds the note of a string.
   *
   * @param lowest of its partials, in Hz
   * @param room how many partials it may have at most
   */
  void add(double lowest, int room) {
    int wanted = (int) Math.clamp(HIGH_HERTZ / lowest, FEWEST, PARTIALS);
    int count = Math.min(Math.min(wanted, room), MOST - first[strings]);
    for (int n = 1; n <= count; n++) {
      hertz[first[strings] + n - 1] = n * lowest * stretch(n);
    }
    first[strings + 1] = first[strings] + count;
    strings++;
  }

  /** Returns by which factor the n-th partial is higher than n times the lowest. */
  static double stretch(double n) {
    return Math.sqrt((1 + STIFFNESS * n * n) / (1 + STIFFNESS));
  }

  int strings() {
    return strings;
  }

  /** Returns the index of the first partial of a string. */
  int from(int string) {
    return first[string];
  }

  /** Returns the index after the last partial of a string. */
  int to(int string) {
    return first[string + 1];
  }

  /** Returns how many partials there are. */
  int count() {
    return first[strings];
  }

  double hertz(int partial) {
    return hertz[partial];
  }
}
