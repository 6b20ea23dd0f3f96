package org.fretway.desktop.highway.rhythm;

/** Into how many parts of one length a beat is cut, so that every onset in it begins one. */
enum BeatDivision {
  NONE(1, 0),
  HALVES(2, 0),
  FOURTHS(4, 0.015),
  THIRDS(3, 0.02),
  SIXTHS(6, 0.06),
  EIGHTHS(8, 0.08),
  TWELFTHS(12, 0.13),
  SIXTEENTHS(16, 0.16);

  /** Two onsets in one part are as bad as an onset that is so many beats off. */
  private static final double SHARED = 0.25;

  private final int parts;

  /** How many beats an onset may be off before a division as fine as this explains it better. */
  private final double penalty;

  BeatDivision(int parts, double penalty) {
    this.parts = parts;
    this.penalty = penalty;
  }

  /**
   * Returns the division that explains the onsets of a beat best: a coarse one although the playing
   * is a little uneven, a fine one where nothing else comes near.
   *
   * @param places of the onsets as parts of the beat, in order
   * @param count how many of them count
   */
  static BeatDivision of(double[] places, int count) {
    BeatDivision best = NONE;
    double least = Double.POSITIVE_INFINITY;
    for (BeatDivision each : values()) {
      double cost = each.cost(places, count);
      if (cost < least) {
        least = cost;
        best = each;
      }
    }
    return best;
  }

  private double cost(double[] places, int count) {
    double furthest = 0;
    int shared = 0;
    int before = -1;
    for (int i = 0; i < count; i++) {
      int part = part(places[i]);
      furthest = Math.max(furthest, Math.abs(places[i] - part / (double) parts));
      if (part == before) {
        shared++;
      }
      before = part;
    }
    return furthest + penalty + shared * SHARED;
  }

  /** Returns the part at whose beginning a place is nearest. */
  private int part(double place) {
    return (int) Math.clamp(Math.rint(place * parts), 0, parts - 1);
  }

  /** Returns the tick of the beat at which a place is played. */
  int tick(double place) {
    return part(place) * BeatGrid.TICKS / parts;
  }

  /** Returns whether three parts take the room of two. */
  boolean isTriplet() {
    return parts % 3 == 0;
  }
}
