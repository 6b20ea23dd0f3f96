package org.fretway.desktop.playlist;

/** A place in a list whose order is the user's own; the same song can have several. */
interface OrderedPlace {
  /** Returns what tells the place from others. */
  long id();

  /** Returns the song at the place. */
  String trackId();
}
