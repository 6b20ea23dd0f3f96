package org.fretway.desktop.highway.rhythm;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts stretches of time into values that can be written, so that the beats stay visible: at every
 * bar line, and within a measure wherever a value would hide a beat that it does not begin on.
 */
final class RhythmWriter {
  private static final int BEAT = BeatGrid.TICKS;
  private static final int HALF_BEAT = BEAT / 2;

  /** A measure of more beats than this is none, but a song without bar lines. */
  private static final int LONGEST_MEASURE = 16;

  private static final int THREE = 3;
  private static final Piece ONE_BEAT = new Piece(NoteValue.QUARTER, false, BEAT);

  private final BeatGrid grid;
  private final BeatDivision[] divisions;
  private final List<RhythmGroup> groups = new ArrayList<>();
  private final List<RhythmSign> signs = new ArrayList<>();
  private int beat;

  RhythmWriter(BeatGrid grid, BeatDivision[] divisions) {
    this.grid = grid;
    this.divisions = divisions;
  }

  /** A value at some place. */
  private record Piece(NoteValue value, boolean dotted, int ticks) {}

  /** Writes silence between two ticks. */
  void rest(int from, int to) {
    int at = from;
    while (at < to) {
      int here = at / BEAT;
      if (!grid.isKnown(here)) {
        at = (here + 1) * BEAT;
      } else if (isFullMeasure(at, to)) {
        int end = grid.measureEnd(here) * BEAT;
        double middle = (grid.time(at) + grid.time(end)) / 2;
        add(here, new RhythmSign(middle, NoteValue.WHOLE, false, true, Double.NaN));
        at = end;
      } else {
        Piece piece = silence(at, to);
        add(here, sign(here, grid.time(at), piece, true, Double.NaN));
        at += piece.ticks();
      }
    }
  }

  /**
   * Writes a sound between two ticks.
   *
   * @param time its onset
   */
  void note(int from, int to, double time) {
    int at = from;
    double stands = time;
    while (at < to) {
      int here = at / BEAT;
      if (!grid.isKnown(here)) {
        return;
      }
      Piece piece = sound(at, to);
      int end = at + piece.ticks();
      boolean goesOn = end < to && grid.isKnown(end / BEAT);
      double next = goesOn ? grid.time(end) : Double.NaN;
      add(here, sign(here, stands, piece, false, next));
      at = end;
      stands = next;
    }
  }

  /** Returns all that has been written. */
  List<RhythmGroup> groups() {
    close();
    return List.copyOf(groups);
  }

  private RhythmSign sign(int here, double time, Piece piece, boolean rest, double tiedTo) {
    NoteValue value = grid.isCompound(here) ? piece.value().half() : piece.value();
    return new RhythmSign(time, value, piece.dotted(), rest, tiedTo);
  }

  private void add(int newBeat, RhythmSign sign) {
    int group = hasTriplet(newBeat) ? newBeat : grid.groupStart(newBeat);
    if (group != beat) {
      close();
      beat = group;
    }
    signs.add(sign);
  }

  /**
   * Returns whether any of the beats that belong together has triplets, and so a beam of its own.
   */
  private boolean hasTriplet(int here) {
    boolean triplet = false;
    for (int i = grid.groupStart(here); i < grid.groupEnd(here); i++) {
      triplet |= divisions[i].isTriplet();
    }
    return triplet;
  }

  private void close() {
    if (!signs.isEmpty()) {
      boolean triplet =
          divisions[beat].isTriplet()
              && signs.stream().anyMatch(sign -> sign.value().ticks() < BEAT || signs.size() > 1);
      groups.add(new RhythmGroup(signs.getFirst().time(), triplet, signs));
      signs.clear();
    }
  }

  private boolean isFullMeasure(int from, int to) {
    int here = from / BEAT;
    int end = grid.measureEnd(here);
    return from % BEAT == 0
        && grid.isMeasureStart(here)
        && to >= end * BEAT
        && end - here > 1
        && end - here <= LONGEST_MEASURE;
  }

  private Piece silence(int from, int to) {
    int here = from / BEAT;
    int limit = Math.min(to, grid.measureEnd(here) * BEAT);
    if (grid.isCompound(here) && from % BEAT == 0 && limit - from >= BEAT) {
      boolean whole = grid.groupStart(here) == here && limit - from >= THREE * BEAT;
      return whole ? new Piece(NoteValue.HALF, true, THREE * BEAT) : ONE_BEAT;
    }
    if (from % BEAT == 0 && limit - from >= BEAT) {
      // Two beats are written as one rest only where the first of them is strong.
      boolean strong = (grid.measureEnd(here) - here) % 2 == 0;
      return strong && limit - from >= 2 * BEAT && grid.isKnown(here + 1)
          ? new Piece(NoteValue.HALF, false, 2 * BEAT)
          : ONE_BEAT;
    }
    return within(Math.min(limit, (here + 1) * BEAT) - from, divisions[here].isTriplet(), false);
  }

  private Piece sound(int from, int to) {
    int here = from / BEAT;
    int limit = Math.min(to, grid.measureEnd(here) * BEAT);
    if (grid.isCompound(here)) {
      if (from == grid.groupStart(here) * BEAT && limit - from >= 2 * THREE * BEAT) {
        return new Piece(NoteValue.WHOLE, true, 2 * THREE * BEAT);
      }
      limit = Math.min(limit, grid.groupEnd(here) * BEAT);
    }
    int left = limit - from;
    if (isOffBeat(from, to, limit)) {
      return new Piece(NoteValue.QUARTER, left > BEAT, left);
    }
    if (from % BEAT == 0 && left >= BEAT) {
      int known = here + 1;
      while (known * BEAT < limit && known - here < 4 && grid.isKnown(known)) {
        known++;
      }
      return switch (Math.min(known - here, left / BEAT)) {
        case 1 -> ONE_BEAT;
        case 2 -> new Piece(NoteValue.HALF, false, 2 * BEAT);
        case 3 -> new Piece(NoteValue.HALF, true, 3 * BEAT);
        default -> new Piece(NoteValue.WHOLE, false, 4 * BEAT);
      };
    }
    return within(Math.min(limit, (here + 1) * BEAT) - from, divisions[here].isTriplet(), true);
  }

  /** Returns whether a quarter, dotted or not, is readable although it covers half a beat. */
  private boolean isOffBeat(int from, int to, int limit) {
    int here = from / BEAT;
    int length = to - from;
    boolean halves = from % HALF_BEAT == 0 && to % HALF_BEAT == 0;
    boolean crosses = from % BEAT != 0 || length == BEAT + HALF_BEAT;
    return limit == to
        && halves
        && crosses
        && (length == BEAT || length == BEAT + HALF_BEAT)
        && grid.isKnown(here + 1)
        && !divisions[here].isTriplet()
        && !divisions[(to - 1) / BEAT].isTriplet();
  }

  /** Returns the longest value that fits into a part of a beat. */
  private static Piece within(int ticks, boolean triplet, boolean dots) {
    Piece best = new Piece(NoteValue.SIXTY_FOURTH, false, ticks);
    int most = 0;
    for (NoteValue value : NoteValue.values()) {
      int plain = triplet ? value.ticks() * 2 / 3 : value.ticks();
      int dotted = plain * 3 / 2;
      if (dots && plain % 2 == 0 && dotted <= ticks && dotted > most) {
        most = dotted;
        best = new Piece(value, true, dotted);
      }
      if (plain <= ticks && plain > most) {
        most = plain;
        best = new Piece(value, false, plain);
      }
    }
    return best;
  }
}
