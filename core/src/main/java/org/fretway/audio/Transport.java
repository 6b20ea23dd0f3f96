package org.fretway.audio;

import java.util.Objects;
import java.util.Optional;
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
   * @param songTime where the sound is to set in, in seconds
   * @param lead what comes before
   */
  record Seek(long epoch, double songTime, Lead lead) {
    /** Returns the song time in seconds that is told right after the jump. */
    double begin() {
      return lead.from();
    }
  }

  /**
   * A loop with all that is to be known for playing it.
   *
   * @param region what the player asked for
   * @param lead what comes before each pass but the first
   */
  record PlannedLoop(LoopRegion region, Lead lead) {}

  /**
   * What is to be repeated.
   *
   * @param revision counts the wishes
   * @param loop empty to play on to the end
   * @param epoch the number of the last jump before the wish
   */
  record LoopWish(long revision, Optional<PlannedLoop> loop, long epoch) {}

  private final AtomicReference<Seek> seek = new AtomicReference<>(new Seek(0, 0, Lead.none(0)));
  private final AtomicReference<LoopWish> loop =
      new AtomicReference<>(new LoopWish(0, Optional.empty(), 0));
  private volatile boolean running;
  private volatile long endedEpoch = -1;
  private volatile double rate = 1;
  private volatile double semitones;
  private volatile boolean closed;

  Seek seek() {
    return Objects.requireNonNull(seek.get());
  }

  void seekTo(double songTime) {
    seekTo(songTime, Lead.none(songTime));
  }

  void seekTo(double songTime, Lead lead) {
    seek.updateAndGet(last -> new Seek(last.epoch() + 1, songTime, lead));
  }

  /** Jumps unless somebody else has jumped since. */
  void seekFrom(Seek last, double songTime, Lead lead) {
    seek.compareAndSet(last, new Seek(last.epoch() + 1, songTime, lead));
  }

  /** Begins anew at a moment that was on its way, unless somebody else has jumped since. */
  void resume(Seek last, double songTime) {
    if (songTime < last.songTime()) {
      seekFrom(
          last, last.songTime(), new Lead(songTime, last.lead().audible(), last.lead().clicks()));
    } else {
      seekFrom(last, songTime, Lead.none(songTime));
    }
  }

  LoopWish loop() {
    return Objects.requireNonNull(loop.get());
  }

  void setLoop(Optional<PlannedLoop> wanted) {
    long epoch = seek().epoch();
    loop.updateAndGet(last -> new LoopWish(last.revision() + 1, wanted, epoch));
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

  /** Returns the speed, 1 = as recorded. */
  double rate() {
    return rate;
  }

  void setRate(double wanted) {
    rate = wanted;
  }

  /** Returns by how many semitones all is raised. */
  double semitones() {
    return semitones;
  }

  void setSemitones(double wanted) {
    semitones = wanted;
  }

  boolean closed() {
    return closed;
  }

  void close() {
    closed = true;
  }
}
