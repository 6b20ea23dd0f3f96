package org.fretway.audio;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Song time between two looks at the device. The audio thread looks every few milliseconds; each
 * look gives a line that tells the song time of any moment until the next:
 *
 * <pre>
 * songTime(now) = min(limit, anchorTime + rate · (now − anchorNanos))
 * </pre>
 *
 * <p>The corrections that lead to it, each made in one place:
 *
 * <ol>
 *   <li><b>device position</b> (Voice.takenFrames): what the device has taken, not what was queued;
 *   <li><b>device latency</b> (Voice.heardFrames): less what is still between device and ear;
 *   <li><b>smoothing</b> (here): a device takes sound in steps of some milliseconds. Each line
 *       starts where the last one was, and its rate leans by the error per second, at most {@value
 *       #MAX_LEAN}, towards what was heard. So time neither steps nor drifts.
 * </ol>
 *
 * After a start, time holds until the first sound is heard. It never runs past the limit, which is
 * what has been given to the device, and at a pause what the device has taken. One thread writes;
 * any thread reads, without waiting or allocating.
 */
final class SongClock {
  /** How fast the rate may differ from 1: 1 % is not seen. */
  static final double MAX_LEAN = 0.01;

  /** An error in seconds beyond which leaning would take too long. */
  private static final double MAX_ERROR = 0.1;

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MICROS_PER_SECOND = 1e6;

  /** 36 bits of microseconds are 19 hours. */
  private static final int MICROS_BITS = 36;

  // Guarded by a sequence lock: the version is odd while the line is being written.
  private volatile long version;
  private long epoch;
  private long anchorNanos;
  private double anchorTime;
  private double rate;
  private double limit;

  /** The latest song time that was read, below the number of its jump. */
  private final AtomicLong latest = new AtomicLong();

  private boolean started;

  /** Jumps to a song time and holds there. */
  void jump(long newEpoch, double songTime) {
    started = false;
    write(newEpoch, 0, songTime, 0, songTime);
  }

  /**
   * Takes a look at a running device.
   *
   * @param now the moment of the look, by System.nanoTime
   * @param heard the song time that is heard, in seconds
   * @param newLimit the song time up to which the device has been given sound
   */
  void follow(long now, double heard, double newLimit) {
    double time = lineAt(now);
    double error = heard - time;
    if (!started) {
      started = error >= 0;
      write(epoch, now, time, started ? 1 : 0, newLimit);
    } else if (error > MAX_ERROR) {
      write(epoch, now, heard, 1, newLimit);
    } else if (error < -MAX_ERROR) {
      write(epoch, now, time, 0, newLimit);
    } else {
      write(epoch, now, time, 1 + Math.clamp(error, -MAX_LEAN, MAX_LEAN), newLimit);
    }
  }

  /**
   * Lets the sound that is on its way be heard, up to a song time, and holds there.
   *
   * @param now the moment, by System.nanoTime
   * @param newLimit the song time of the last sound that the device has taken
   */
  void drain(long now, double newLimit) {
    double time = lineAt(now);
    write(epoch, now, time, 1, Math.max(time, newLimit));
    started = false;
  }

  private void write(long newEpoch, long nanos, double time, double newRate, double newLimit) {
    long before = version;
    version = before + 1;
    VarHandle.storeStoreFence();
    epoch = newEpoch;
    anchorNanos = nanos;
    anchorTime = time;
    rate = newRate;
    limit = newLimit;
    version = before + 2;
  }

  /** Returns the song time of a moment, for the thread that writes. */
  double lineAt(long now) {
    return Math.min(limit, anchorTime + rate * ((now - anchorNanos) / NANOS_PER_SECOND));
  }

  /**
   * Returns the song time of now.
   *
   * @param now by System.nanoTime
   * @param wanted the last jump that was asked for; until it is made, its goal is the song time
   */
  double read(long now, Transport.Seek wanted) {
    long readEpoch;
    double time;
    long before;
    do {
      before = version;
      readEpoch = epoch;
      time = lineAt(now);
      VarHandle.loadLoadFence();
    } while ((before & 1) != 0 || before != version);
    if (readEpoch < wanted.epoch()) {
      readEpoch = wanted.epoch();
      time = wanted.songTime();
    }
    // Two threads may read on either side of a new line; neither then sees time go back.
    long packed = readEpoch << MICROS_BITS | Math.round(time * MICROS_PER_SECOND);
    long seen = latest.accumulateAndGet(packed, Math::max);
    return (seen & ((1L << MICROS_BITS) - 1)) / MICROS_PER_SECOND;
  }
}
