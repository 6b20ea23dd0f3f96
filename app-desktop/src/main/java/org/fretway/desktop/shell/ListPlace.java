package org.fretway.desktop.shell;

/** What is shown where the songs are. */
enum ListPlace {
  /** The songs of the library. */
  SONGS,
  /** A playlist. */
  PLAYLIST,
  /** What is played next. */
  QUEUE,
  /** The deleted songs. */
  BIN,
  /** The songs whose files are gone. */
  MISSING
}
