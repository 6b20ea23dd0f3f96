package org.fretway.desktop.library;

/** How the songs are laid out. */
public enum SongLayout {
  /** Covers side by side. */
  GRID,
  /** A line for each song. */
  TABLE
}
