package org.fretway.desktop.highway.rhythm;

/**
 * How long a note or a rest is. A beat is a quarter, in compound time an eighth, with values half
 * as long.
 */
public enum NoteValue {
  /** Four beats. */
  WHOLE(4 * BeatGrid.TICKS, 0),
  /** Two beats. */
  HALF(2 * BeatGrid.TICKS, 0),
  /** One beat. */
  QUARTER(BeatGrid.TICKS, 0),
  /** Half a beat. */
  EIGHTH(BeatGrid.TICKS / 2, 1),
  /** A fourth of a beat. */
  SIXTEENTH(BeatGrid.TICKS / 4, 2),
  /** An eighth of a beat. */
  THIRTY_SECOND(BeatGrid.TICKS / 8, 3),
  /** A sixteenth of a beat. */
  SIXTY_FOURTH(BeatGrid.TICKS / 16, 4);

  private final int ticks;
  private final int flags;

  NoteValue(int ticks, int flags) {
    this.ticks = ticks;
    this.flags = flags;
  }

  int ticks() {
    return ticks;
  }

  /** Returns the value that is half as long; the shortest has none shorter. */
  NoteValue half() {
    return switch (this) {
      case WHOLE -> HALF;
      case HALF -> QUARTER;
      case QUARTER -> EIGHTH;
      case EIGHTH -> SIXTEENTH;
      case SIXTEENTH -> THIRTY_SECOND;
      case THIRTY_SECOND, SIXTY_FOURTH -> SIXTY_FOURTH;
    };
  }

  /** Returns how many flags or beams it has, from 0 to 4. */
  public int flags() {
    return flags;
  }
}
