package org.fretway.format.rocksmith;

import org.fretway.format.FormatException;
import org.fretway.format.reading.ReadContext;

/** Counts what one chart makes of itself, so that a small file can't become a big one. */
final class Budget {
  private final ReadContext context;
  private final String place;
  private final String things;
  private int left;

  /**
   * Creates the count.
   *
   * @param place name of the file in the song, for the error
   * @param things what is counted, for the error
   */
  Budget(ReadContext context, String place, String things) {
    this.context = context;
    this.place = place;
    this.things = things;
    this.left = context.limits().maxJsonObjects();
  }

  /**
   * Counts some more.
   *
   * @throws FormatException if that is too much
   */
  void spend(int count) throws FormatException {
    left -= count;
    if (left < 0) {
      throw context.broken(
          place,
          "has more than the %d %s that are read"
              .formatted(context.limits().maxJsonObjects(), things));
    }
  }
}
