package org.fretway.desktop.take;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.fretway.audio.SongMoments;
import org.fretway.audio.take.TakeKeeper;

/** What the player's sound comes in through, and is recorded from until it is closed. */
public interface TakeInput extends AutoCloseable {
  /** Returns one plain sentence if it is not as the user wants it; does not wait. */
  Optional<String> notice();

  /** Returns the level, 0 = silence to 1 = full scale; does not wait, and allocates nothing. */
  double level();

  /** Ends recording, and waits until what there is has been kept. */
  @Override
  void close();

  /** Opens the input. */
  @FunctionalInterface
  interface Opener {
    /**
     * Opens the input and begins to record whenever the song is heard. Waits for the device.
     *
     * @param song tells what is heard
     * @param keeper keeps the takes
     * @param onEnd told one plain sentence if recording has to end early; on any thread
     * @throws IOException with a plain sentence if there is nothing to record from
     */
    TakeInput open(SongMoments song, TakeKeeper keeper, Consumer<String> onEnd) throws IOException;
  }
}
