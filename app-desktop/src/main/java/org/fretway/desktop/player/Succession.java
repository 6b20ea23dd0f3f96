package org.fretway.desktop.player;

import java.util.Optional;
import org.fretway.library.SongMeta;

/** What comes before and after the song that is played. Used on the JavaFX thread. */
public interface Succession {
  /** Returns the song that comes next, if one does. */
  Optional<SongMeta> next();

  /** Plays the song that comes next, if one does. */
  void playNext();

  /** Plays the song that came before, if one did. */
  void playPrevious();
}
