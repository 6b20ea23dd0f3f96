package org.fretway.library;

/**
 * Which part of a list is asked for.
 *
 * @param page index of the page, from 0
 * @param size what fits on a page, 1 to {@link LibraryQuery#MAX_SIZE}
 */
record PageBounds(int page, int size) {
  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  PageBounds {
    if (page < 0 || size < 1 || size > LibraryQuery.MAX_SIZE) {
      throw new IllegalArgumentException(
          "a page has an index from 0 and a size of 1 to %d, not %d and %d"
              .formatted(LibraryQuery.MAX_SIZE, page, size));
    }
  }

  /** Returns how many lie before the page. */
  int first() {
    return Math.multiplyExact(page, size);
  }
}
