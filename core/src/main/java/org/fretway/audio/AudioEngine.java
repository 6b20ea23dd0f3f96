package org.fretway.audio;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fretway.audio.output.OpenAlDevice;
import org.fretway.audio.output.SilentVoice;
import org.fretway.audio.output.Voice;

/**
 * The way to the sound device; loads songs that play on it. Without a device, songs run silently in
 * real time. Safe for use from several threads.
 */
public final class AudioEngine implements AutoCloseable {
  private static final String NO_DEVICE = "No sound device was found, so songs run silently.";

  private final Optional<OpenAlDevice> device;
  private final boolean silentByChoice;
  private final Set<SongPlayer> players = ConcurrentHashMap.newKeySet();

  private AudioEngine(Optional<OpenAlDevice> device, boolean silentByChoice) {
    this.device = device;
    this.silentByChoice = silentByChoice;
  }

  /** Opens the default sound device; where there is none, songs run silently. */
  public static AudioEngine open(AudioOptions options) {
    Optional<OpenAlDevice> device =
        options.silent() ? Optional.empty() : OpenAlDevice.openDefault();
    return new AudioEngine(device, options.silent());
  }

  /** Returns one plain sentence if sound is wanted and nothing can be heard now, else empty. */
  public Optional<String> notice() {
    return silentByChoice || device.filter(OpenAlDevice::audible).isPresent()
        ? Optional.empty()
        : Optional.of(NO_DEVICE);
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
    Voice voice = device.map(OpenAlDevice::newVoice).orElseGet(SilentVoice::new);
    SongPlayer player = new SongPlayer(stems, duration, voice, players::remove);
    players.add(player);
    return player;
  }

  /** Closes the songs that are still open, then the device. */
  @Override
  public void close() {
    players.forEach(SongPlayer::close);
    device.ifPresent(OpenAlDevice::close);
  }
}
