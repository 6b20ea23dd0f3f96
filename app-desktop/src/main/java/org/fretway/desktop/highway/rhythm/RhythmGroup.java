package org.fretway.desktop.highway.rhythm;

import java.util.List;

/**
 * The signs that begin in one beat, in compound time in three. Those of its neighbouring stems that
 * have flags are beamed.
 *
 * @param time when the first of them stands, in seconds of song time
 * @param triplet whether three take the room of two
 * @param signs in order of time, never empty
 */
public record RhythmGroup(double time, boolean triplet, List<RhythmSign> signs) {
  /** Copies the signs. */
  public RhythmGroup {
    signs = List.copyOf(signs);
  }
}
