package org.fretway.desktop.library;

import javafx.scene.layout.Region;

/** One way of laying the songs out; all show the same songs and the same marks. */
sealed interface SongList permits SongGrid, SongTable {
  /** Returns what is shown. */
  Region node();

  /** Shows songs; a new state of the same list keeps its place on the screen. */
  void show(SongPages songs);

  /** Brings a song into sight, at the top. */
  void reveal(int index);

  /** Brings a song into sight with as little motion as possible. */
  void follow(int index);

  /** Returns the place of the first song in sight; 0 before anything is shown. */
  int firstInSight();

  /** Runs something whenever another song may be the first in sight. */
  void onScroll(Runnable listener);

  /** Returns how many songs stand side by side. */
  int columns();

  /** Returns how many lines fit, at least 1. */
  int rowsInSight();

  /** Returns what shows a song, if it is in sight, to open a menu there. */
  Region cellOf(int index);

  /** Returns whether everything in sight shows its song. */
  boolean isComplete();
}
