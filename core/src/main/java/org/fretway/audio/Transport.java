package org.fretway.audio;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the player wants of a song's audio threads. Any thread writes, the audio threads read, and
 * nobody waits.
 */
final class Transport {
  /**
   * A jump to a moment.
   *
   * @param epoch counts jumps; whatever carries an older number is from before the jump
   * @param songTime in seconds
   */
  record Seek(long epoch, double songTime) {}

  private final AtomicReference<Seek> seek = new AtomicReference<>(new Seek(0, 0));
  private final AtomicIntegerArray volumes;
  private volatile boolean running;
  private volatile long endedEpoch = -1;
  private volatile boolean closed;

  Transport(int stems) {
    this.volumes = new AtomicIntegerArray(stems);
  }

  Seek seek() {
    return Objects.requireNonNull(seek.get());
  }

  void seekTo(double songTime) {
    seek.updateAndGet(last -> new Seek(last.epoch() + 1, songTime));
  }

  /** Jumps unless somebody else has jumped since. */
  void seekFrom(Seek last, double songTime) {
    seek.compareAndSet(last, new Seek(last.epoch() + 1, songTime));
  }

  boolean running() {
    return running;
  }

  void setRunning(boolean wanted) {
    running = wanted;
  }

  /** Says that the song has run to its end since the jump of that number. */
  void end(long epoch) {
    running = false;
    endedEpoch = epoch;
  }

  boolean ended() {
    return endedEpoch == seek().epoch();
  }

  float volume(int stem) {
    return Float.intBitsToFloat(volumes.get(stem));
  }

  void setVolume(int stem, float volume) {
    volumes.set(stem, Float.floatToIntBits(volume));
  }

  boolean closed() {
    return closed;
  }

  void close() {
    closed = true;
  }
}
