package org.fretway.audio;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fretway.audio.output.Output;

/**
 * The way to the sound device; loads songs that play on it. Without a device, songs run silently in
 * real time, and are heard as soon as there is one. Safe for use from several threads.
 */
public final class AudioEngine implements AutoCloseable {
  private final Output output;
  private final Set<SongPlayer> players = ConcurrentHashMap.newKeySet();
  private final Set<SongPlayer> previews = ConcurrentHashMap.newKeySet();

  private AudioEngine(Output output) {
    this.output = output;
  }

  /** Opens the chosen sound device, or the default one; where there is none, songs run silently. */
  public static AudioEngine open(AudioOptions options) {
    return new AudioEngine(options.silent() ? Output.silent() : Output.open(options.output()));
  }

  /**
   * Returns one plain sentence if sound does not go where it is wanted, or nowhere, else empty.
   * Returns at once and allocates nothing, so that it can be asked with every picture.
   */
  public Optional<String> notice() {
    return output.state().notice();
  }

  /** Returns the way out for sound: which device, how it is doing, and how to choose another. */
  public Output output() {
    return output;
  }

  /**
   * Loads a song, paused at its start. Blocks while the stems are opened. A stem that can't be
   * played is left out, with a sentence among the player's warnings.
   *
   * @param stems in the order in which the player numbers them
   * @param duration of the song in seconds; 0 = as long as the longest stem
   * @throws IOException if the song can't be loaded at all
   */
  public SongPlayer load(List<StemInput> stems, double duration) throws IOException {
    return load(stems, duration, players);
  }

  /**
   * Loads a preview, as {@link #load} does. Until it is closed, all songs step back.
   *
   * @throws IOException if it can't be loaded at all
   */
  public SongPlayer loadPreview(List<StemInput> stems, double duration) throws IOException {
    return load(stems, duration, previews);
  }

  private SongPlayer load(List<StemInput> stems, double duration, Set<SongPlayer> among)
      throws IOException {
    SongPlayer player =
        new SongPlayer(
            stems,
            duration,
            output.newVoice(),
            closed -> {
              among.remove(closed);
              duck();
            });
    among.add(player);
    duck();
    return player;
  }

  private void duck() {
    boolean ducked = !previews.isEmpty();
    players.forEach(player -> player.mixer().setDucked(ducked));
  }

  /** Closes the songs that are still open, then the device. */
  @Override
  public void close() {
    previews.forEach(SongPlayer::close);
    players.forEach(SongPlayer::close);
    output.close();
  }
}
