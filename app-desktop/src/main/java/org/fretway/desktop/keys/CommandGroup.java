package org.fretway.desktop.keys;

import org.fretway.desktop.text.Texts;

/** Commands that are listed together, in the order in which they are listed. */
public enum CommandGroup {
  /** Playing a song and moving through it. */
  SONG(KeyContext.PLAYER),
  /** Speed and pitch. */
  SPEED(KeyContext.PLAYER),
  /** What is repeated. */
  LOOP(KeyContext.PLAYER),
  /** What is heard beside the song, and recorded. */
  PRACTICE(KeyContext.PLAYER),
  /** What opens over the highway. */
  PANELS(KeyContext.PLAYER),
  /** The screen of the player. */
  SCREEN(KeyContext.PLAYER),
  /** The library as a whole. */
  LIBRARY(KeyContext.LIBRARY),
  /** The songs that are marked in the library. */
  SONGS(KeyContext.LIBRARY),
  /** What can be done on every screen. */
  EVERYWHERE(KeyContext.EVERYWHERE);

  private static final Texts TEXTS = Texts.of(CommandGroup.class);

  private final KeyContext context;

  CommandGroup(KeyContext context) {
    this.context = context;
  }

  /** Returns where its commands hold. */
  public KeyContext context() {
    return context;
  }

  /** Returns its headline. */
  public String title() {
    return TEXTS.choice("group", this);
  }
}
