package org.fretway.format.wem;

/** What Wwise leaves out of a Vorbis setup header; which form a file has is found by reading. */
enum SetupForm {
  /** Codebooks are numbers of such in a file of their own; whatever is always the same is gone. */
  EXTERNAL(Books.NUMBERS, true, false),
  /** As external, but the packed codebooks are in the header. */
  PACKED(Books.PACKED, true, false),
  /** Only the time transforms are gone, which have no meaning. */
  WITHOUT_TIMES(Books.FULL, false, false),
  /** As the Vorbis I specification has it. */
  STANDARD(Books.FULL, false, true);

  private final Books books;
  private final boolean stripped;
  private final boolean times;

  SetupForm(Books books, boolean stripped, boolean times) {
    this.books = books;
    this.stripped = stripped;
    this.times = times;
  }

  /** How the codebooks are given. */
  enum Books {
    NUMBERS,
    PACKED,
    FULL
  }

  Books books() {
    return books;
  }

  /** Returns whether fields are left out that have but one value. */
  boolean stripped() {
    return stripped;
  }

  /** Returns whether the time transforms are there. */
  boolean times() {
    return times;
  }
}
