package org.fretway.desktop.tuner;

import java.util.Optional;
import org.fretway.audio.pitch.Pitch;

/**
 * What the instrument is heard by, until it is closed. Nothing but opening and closing waits, and
 * none of it allocates.
 */
public interface TunerInput extends AutoCloseable {
  /** Fills in what is heard now. */
  void read(Pitch pitch);

  /** Returns the level, 0 = silence to 1 = full scale. */
  double level();

  /** Returns the name of the device that hears; empty if none does, or not yet. */
  Optional<String> device();

  /** Returns one plain sentence if it is not as the user wants it. */
  Optional<String> notice();

  /** Ends listening, and waits for that. */
  @Override
  void close();

  /** Opens the input. */
  @FunctionalInterface
  interface Opener {
    /** Begins to listen; waits for the database, and for a device no longer than it has to. */
    TunerInput open();
  }
}
