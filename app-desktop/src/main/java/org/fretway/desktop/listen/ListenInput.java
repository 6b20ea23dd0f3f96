package org.fretway.desktop.listen;

import java.io.IOException;
import java.util.Optional;
import org.fretway.audio.SongMoments;
import org.fretway.audio.listen.OnsetFollower;
import org.fretway.chart.Strikes;
import org.fretway.practice.judge.HitTiming;

/** What the instrument is heard by while the song runs, until it is closed. */
public interface ListenInput extends AutoCloseable {
  /**
   * Compares what is heard with another chart from now on; what was followed before is told no
   * more. May wait for a moment.
   *
   * @param follower told on the thread that listens
   */
  void follow(Strikes strikes, OnsetFollower follower);

  /** Returns the level, 0 = silence to 1 = full scale; does not wait, and allocates nothing. */
  double level();

  /** Returns whether the input was overdriven since this was asked last; allocates nothing. */
  boolean takeClipped();

  /** Returns the name of the device that hears; empty if none does. */
  Optional<String> device();

  /** Returns one plain sentence if it is not as the user wants it. */
  Optional<String> notice();

  /** Keeps by how much hits came late, in spite of what is known of the device. May wait. */
  default void keepRemaining(HitTiming timing) {}

  /** Ends listening, and waits for that. */
  @Override
  void close();

  /** Opens the input. */
  @FunctionalInterface
  interface Opener {
    /**
     * Opens the chosen input. Waits for the device.
     *
     * @param song tells what is heard of the song
     * @throws IOException with a plain sentence if nothing can be heard
     */
    ListenInput open(SongMoments song) throws IOException;
  }
}
