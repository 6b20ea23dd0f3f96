package org.fretway.desktop.keys;

/**
 * Where a key holds. The same key may stand for one command in the player and another elsewhere.
 */
public enum KeyContext {
  /** While a song is open. */
  PLAYER,
  /** Among the songs of the library. */
  LIBRARY,
  /** On every screen. */
  EVERYWHERE;

  /** Returns whether a key can't stand for one command here and for another there. */
  boolean overlaps(KeyContext other) {
    return this == other || this == EVERYWHERE || other == EVERYWHERE;
  }
}
