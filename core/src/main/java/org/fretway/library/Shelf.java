package org.fretway.library;

/** A short row of songs that one may want next. */
public enum Shelf {
  /** Songs that one left before their end. */
  CONTINUE,
  /** Songs that came into the library. */
  RECENTLY_ADDED,
  /** Songs that one listened to. */
  RECENTLY_PLAYED
}
