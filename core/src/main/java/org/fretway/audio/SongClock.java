package org.fretway.audio;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of the output has been heard since the last jump, between two looks at the device. The
 * audio thread looks every few milliseconds; each look gives a line that holds until the next:
 *
 * <pre>
 * output(now) = max(floor, min(limit, anchorTime + rate · (now − anchorNanos)))
 * </pre>
 *
 * <p>The corrections that lead to it, each made in one place:
 *
 * <ol>
 *   <li><b>device position</b> (Voice.takenFrames): what the device has taken, not what was queued;
 *   <li><b>device latency</b> (Voice.heardFrames): less what is still between device and ear;
 *   <li><b>smoothing</b> (here): a device takes sound in steps of some milliseconds. Each line
 *       starts where the last one was, and its rate leans towards what was heard. So time neither
 *       steps nor drifts;
 *   <li><b>song time</b> (Timeline): what was put out at that moment.
 * </ol>
 *
 * After a start, time holds at the floor until the first sound is heard. It never runs past the
 * limit, which is what has been given to the device, and at a pause what the device has taken. One
 * thread writes; any thread reads, without waiting or allocating.
 */
final class SongClock {
  /** How fast the rate may differ from 1: 2 % is not seen. */
  static final double MAX_LEAN = 0.02;

  /** Which part of an error is made up for in a second, if the lean allows. */
  private static final double GAIN = 3;

  /** An error in seconds beyond which leaning would take too long. */
  private static final double MAX_ERROR = 0.03;

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
  private double floor;
  private double limit;

  /** The latest that was read, below the number of its jump. */
  private final AtomicLong latest = new AtomicLong();

  private boolean started;

  /** Begins at 0 and holds there. */
  void jump(long newEpoch) {
    started = false;
    write(newEpoch, 0, 0, 0, 0, 0);
  }

  /**
   * Takes a look at a running device.
   *
   * @param now the moment of the look, by System.nanoTime
   * @param heard how much of the output has been heard, in seconds; negative while the first sound
   *     is on its way
   * @param newLimit up to where the device has been given sound, in seconds
   */
  void follow(long now, double heard, double newLimit) {
    double time = lineAt(now);
    double error = heard - time;
    if (!started || error < -MAX_ERROR) {
      // Sound is on its way; time holds, and the line leads to the moment when it is heard.
      started = error >= 0;
      write(epoch, now, heard, 1, time, newLimit);
    } else if (error > MAX_ERROR) {
      write(epoch, now, heard, 1, time, newLimit);
    } else {
      double lean = Math.clamp(GAIN * error, -MAX_LEAN, MAX_LEAN);
      write(epoch, now, time, 1 + lean, time, newLimit);
    }
  }

  /**
   * Lets the sound that is on its way be heard, up to a moment, and holds there.
   *
   * @param now the moment, by System.nanoTime
   * @param newLimit the end of the last sound that the device has taken, in seconds
   */
  void drain(long now, double newLimit) {
    double time = lineAt(now);
    write(epoch, now, time, 1, time, Math.max(time, newLimit));
    started = false;
  }

  private void write(
      long newEpoch, long nanos, double time, double newRate, double newFloor, double newLimit) {
    long before = version;
    version = before + 1;
    VarHandle.storeStoreFence();
    epoch = newEpoch;
    anchorNanos = nanos;
    anchorTime = time;
    rate = newRate;
    floor = newFloor;
    limit = newLimit;
    version = before + 2;
  }

  /** Returns how much has been heard at a moment, in seconds, for the thread that writes. */
  double lineAt(long now) {
    double line = anchorTime + rate * ((now - anchorNanos) / NANOS_PER_SECOND);
    return Math.max(floor, Math.min(limit, line));
  }

  /**
   * Returns how much has been heard, as {@link #seconds} and {@link #epoch} tell.
   *
   * @param now by System.nanoTime
   */
  long read(long now) {
    // Two threads may read on either side of a new line; neither then sees time go back.
    return latest.accumulateAndGet(reading(now, true), Math::max);
  }

  /** Returns how much had been heard at a moment shortly before now, as {@link #read} does. */
  long look(long nanos) {
    return reading(nanos, false);
  }

  private long reading(long nanos, boolean held) {
    long readEpoch;
    double time;
    long before;
    do {
      before = version;
      readEpoch = epoch;
      time = lineAt(nanos);
      if (!held) {
        time = Math.min(time, anchorTime + rate * ((nanos - anchorNanos) / NANOS_PER_SECOND));
      }
      VarHandle.loadLoadFence();
    } while ((before & 1) != 0 || before != version);
    return readEpoch << MICROS_BITS | Math.round(Math.max(0, time) * MICROS_PER_SECOND);
  }

  /** Returns the number of the jump from which a reading counts. */
  static long epoch(long reading) {
    return reading >>> MICROS_BITS;
  }

  /** Returns the seconds of output in a reading. */
  static double seconds(long reading) {
    return (reading & ((1L << MICROS_BITS) - 1)) / MICROS_PER_SECOND;
  }
}
