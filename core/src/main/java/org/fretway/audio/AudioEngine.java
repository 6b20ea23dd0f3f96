package org.fretway.audio;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The way to the sound device; loads songs that play on it. */
public final class AudioEngine implements AutoCloseable {
  private AudioEngine() {}

  /** Opens the default sound device; where there is none, songs run silently. */
  public static AudioEngine open(AudioOptions options) {
    return new AudioEngine();
  }

  /** Returns one plain sentence if there is no sound, else empty. */
  public Optional<String> notice() {
    return Optional.of("No sound device was found, so songs run silently.");
  }

  /**
   * Loads a song, paused at its start. Blocks while the stems are opened.
   *
   * @param stems in the order in which the player numbers them
   * @param duration of the song in seconds; 0 = as long as the longest stem
   * @throws IOException if the song can't be loaded at all
   */
  public SongPlayer load(List<StemInput> stems, double duration) throws IOException {
    return new SongPlayer(stems, duration);
  }

  @Override
  public void close() {}
}
