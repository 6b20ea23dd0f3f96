package org.fretway.audio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.fretway.audio.decode.AudioFormatException;
import org.fretway.audio.decode.AudioLimits;
import org.fretway.audio.decode.StereoReader;
import org.fretway.audio.output.Voice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A loaded song: plays, pauses, seeks, and tells what is being heard. Every method may be called
 * from any thread and returns at once, except {@link #close}, which waits for the song's threads.
 *
 * <p>Song time is what reaches the ear: the frames that the device has taken, less its latency,
 * smoothed between looks at the device. {@code SongClock} tells how.
 */
public final class SongPlayer implements PlaybackClock, AutoCloseable {
  /** The loudest volume of a stem: 3.5 dB above as recorded. */
  public static final double MAX_VOLUME = 1.5;

  private static final Logger LOG = LoggerFactory.getLogger(SongPlayer.class);
  private static final int MAX_STEMS = 64;

  /** Decoded ahead: 72 blocks of 512 frames are 0.77 s at 48 kHz. */
  private static final int BLOCKS_AHEAD = 72;

  /** Sound starts only with so much in hand, so that it does not stop again at once. */
  private static final int BLOCKS_TO_START = 16;

  private static final long CLOSE_MILLIS = 5_000;

  private final List<String> stemIds;
  private final List<String> warnings = new CopyOnWriteArrayList<>();
  private final Transport transport;
  private final SongClock clock = new SongClock();
  private final double duration;
  private final Thread feeder;
  private final Thread loop;
  private final Consumer<SongPlayer> onClose;

  /**
   * Opens the stems and starts the song's threads, paused at the start. Takes over the voice.
   *
   * @param seconds the length of the song; 0 = as long as the longest stem
   * @param onClose is told when the song's threads have ended
   */
  SongPlayer(List<StemInput> stems, double seconds, Voice voice, Consumer<SongPlayer> onClose)
      throws IOException {
    this.onClose = onClose;
    if (stems.size() > MAX_STEMS) {
      throw new AudioFormatException(
          "The song has %d stems; up to %d can be played.".formatted(stems.size(), MAX_STEMS));
    }
    this.stemIds = stems.stream().map(StemInput::id).toList();
    this.transport = new Transport(stems.size());
    List<Optional<StereoReader>> readers = new ArrayList<>();
    long longest = 0;
    for (int i = 0; i < stems.size(); i++) {
      transport.setVolume(i, stems.get(i).enabledByDefault() ? 1 : 0);
      Optional<StereoReader> reader = open(stems.get(i), voice.sampleRate());
      readers.add(reader);
      longest = Math.max(longest, reader.map(StereoReader::lengthFrames).orElse(0L));
    }
    SongLength length =
        seconds > 0
            ? SongLength.ofSeconds(
                Math.min(seconds, (double) AudioLimits.MAX_SECONDS), voice.sampleRate())
            : new SongLength(longest, voice.sampleRate());
    this.duration = length.seconds();
    BlockRing ring = new BlockRing(BLOCKS_AHEAD, stems.size(), Voice.BLOCK_FRAMES);
    this.feeder =
        daemon(
            "fretway-decode",
            new StemFeeder(
                readers, stemIds, transport, ring, length, Voice.BLOCK_FRAMES, warnings::add));
    this.loop =
        daemon(
            "fretway-audio",
            new PlaybackLoop(
                transport,
                ring,
                BLOCKS_TO_START,
                length,
                clock,
                new Mixer(stems.size()),
                voice,
                warnings::add));
    feeder.start();
    loop.start();
  }

  // Being called late costs an audio thread its queue; a higher priority makes that rarer, no more.
  @SuppressWarnings("ThreadPriorityCheck")
  private static Thread daemon(String name, Runnable task) {
    return Thread.ofPlatform().daemon().name(name).priority(Thread.MAX_PRIORITY).unstarted(task);
  }

  private Optional<StereoReader> open(StemInput stem, int sampleRate) {
    try {
      return Optional.of(new StereoReader(StemDecoder.open(stem), sampleRate));
    } catch (IOException e) {
      LOG.warn("The stem \"{}\" is left out: {}", stem.id(), e.toString());
      warnings.add(StemProblem.leftOut(stem.id(), e));
      return Optional.empty();
    }
  }

  /** Starts or goes on; after the end, starts from the beginning. */
  public void play() {
    if (ended()) {
      transport.seekTo(0);
    }
    transport.setRunning(true);
    wake();
  }

  /** Holds the song where it is. */
  public void pause() {
    transport.setRunning(false);
    wake();
  }

  /**
   * Goes to a moment of the song, playing or paused as before; {@link #songTime} tells that moment
   * at once. After the end, the song is paused there.
   *
   * @param songTime in seconds; clamped to the song
   */
  public void seek(double songTime) {
    transport.seekTo(Math.clamp(songTime, 0, duration));
    wake();
  }

  private void wake() {
    LockSupport.unpark(feeder);
    LockSupport.unpark(loop);
  }

  /** Returns whether the song is running: neither paused nor at its end. */
  public boolean playing() {
    return transport.running() && !ended();
  }

  /** Returns whether the song has run to its end and been heard to the last. */
  public boolean ended() {
    return transport.ended();
  }

  @Override
  public double songTime() {
    return Math.min(duration, clock.read(System.nanoTime(), transport.seek()));
  }

  /** Returns the length of the song in seconds. */
  public double duration() {
    return duration;
  }

  /** Returns how many stems the song was loaded with, those that can't be heard included. */
  public int stemCount() {
    return stemIds.size();
  }

  /** Returns what the song calls a stem. */
  public String stemId(int stem) {
    return stemIds.get(stem);
  }

  /** Returns the volume of a stem: 0 = silent, 1 = as recorded. */
  public double stemVolume(int stem) {
    return transport.volume(stem);
  }

  /**
   * Sets the volume of a stem; heard within a tenth of a second, without a click.
   *
   * @param volume clamped to 0 to {@value #MAX_VOLUME}; 1 = as recorded
   */
  public void setStemVolume(int stem, double volume) {
    transport.setVolume(stem, (float) Math.clamp(volume, 0, MAX_VOLUME));
  }

  /** Returns one plain sentence for each thing that can't be heard, or not in full, so far. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  @Override
  public void close() {
    transport.close();
    wake();
    try {
      feeder.join(CLOSE_MILLIS);
      loop.join(CLOSE_MILLIS);
      onClose.accept(this);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
