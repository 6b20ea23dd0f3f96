package org.fretway.desktop.take;

import java.util.List;
import java.util.Optional;
import org.fretway.audio.StemInput;

/** Loads the sound of the song that is open again; the player does. */
@FunctionalInterface
public interface SongSound {
  /**
   * Where to go on.
   *
   * @param songTime in seconds
   * @param rate speed, 1 = as recorded
   */
  record Place(double songTime, double rate) {}

  /**
   * Loads the sound in the background, with recordings beside its stems. Mixer, loop and pitch stay
   * as they are.
   *
   * @param beside what else is heard
   * @param place where it plays then; empty for where it is, playing or paused as before
   * @param then called when that is heard; not if it could not be loaded
   */
  void reload(List<StemInput> beside, Optional<Place> place, Runnable then);
}
