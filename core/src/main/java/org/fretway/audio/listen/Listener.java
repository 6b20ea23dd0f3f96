package org.fretway.audio.listen;

import java.util.concurrent.locks.LockSupport;
import org.fretway.audio.ParkedThread;
import org.fretway.audio.PlayedMoment;
import org.fretway.audio.SongMoments;
import org.fretway.audio.input.BlockMarks;
import org.fretway.audio.input.BlockMarks.Mark;
import org.fretway.audio.input.FrameRing;
import org.fretway.audio.input.Input;
import org.fretway.audio.input.InputListener;
import org.fretway.chart.Strikes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to the player while a song runs, on a thread of its own. The thread that records only
 * hands over its blocks, and what was heard of the song with each; neither waits, and nothing is
 * allocated. The song may be halted: what is played then belongs to where it stands.
 */
public final class Listener implements InputListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
  private static final int RING_FRAMES = 2 * Input.SAMPLE_RATE;
  private static final int BLOCK_FRAMES = 4096;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final long NAP_NANOS = 3_000_000;
  private static final long CLOSE_MILLIS = 3_000;

  /** When nothing came for so long, nothing is heard either. */
  private static final long SILENT_NANOS = 300_000_000;

  private final SongMoments song;
  private final int channels;
  private final double latency;
  private final EarOptions options;
  private final Ears ears;
  private final SongLine line = new SongLine(Input.SAMPLE_RATE);
  private final PlayedMoment moment = new PlayedMoment();
  private final FrameRing ring;
  private final BlockMarks marks = new BlockMarks();
  private final Mark mark = new Mark();
  private final float[] block;
  private final float[] mono = new float[BLOCK_FRAMES];
  private final LatestReading latest = new LatestReading();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("fretway-listener").unstarted(this::run);
  private volatile boolean closed;
  private long nextFrame = -1;

  private Listener(
      SongMoments song,
      int channels,
      double latency,
      Strikes strikes,
      OnsetFollower follower,
      EarOptions options) {
    this.song = song;
    this.channels = channels;
    this.latency = latency;
    this.options = options;
    ears = new Ears(Input.SAMPLE_RATE, strikes, follower, options);
    ring = new FrameRing(channels, RING_FRAMES);
    block = new float[channels * BLOCK_FRAMES];
  }

  /**
   * Begins to listen, until it is closed; it is to be added to the input meanwhile.
   *
   * @param song tells what is heard of the song
   * @param channels of the input
   * @param latencySeconds from what the song's clock calls heard to the arrival in the program, as
   *     a calibration measures it
   * @param strikes what is to be played
   * @param follower is told what is heard, on the listening thread
   */
  public static Listener start(
      SongMoments song,
      int channels,
      double latencySeconds,
      Strikes strikes,
      OnsetFollower follower,
      EarOptions options) {
    Listener listener = new Listener(song, channels, latencySeconds, strikes, follower, options);
    listener.thread.start();
    return listener;
  }

  /** Takes a block, on the thread that records; nothing is allocated. */
  @Override
  public void heard(float[] interleaved, int frames, long firstFrame, long nanos) {
    if (closed) {
      return;
    }
    double age = (double) frames / Input.SAMPLE_RATE + latency;
    song.momentAt(nanos - (long) (age * NANOS_PER_SECOND), moment);
    if (marks.hasRoom() && ring.readable() + frames <= RING_FRAMES) {
      ring.write(interleaved, frames);
      marks.add(moment, firstFrame, frames);
    }
  }

  /** Fills in what is heard now; for one thread, which does not wait. */
  public void read(ListenerReading reading) {
    latest.read(reading);
  }

  /** Returns whether all that has come was listened to, or never will be. */
  boolean caughtUp() {
    return closed || marks.isEmpty();
  }

  private void run() {
    long listenedAt = System.nanoTime();
    try {
      while (!closed) {
        if (marks.next(mark)) {
          listen();
          listenedAt = System.nanoTime();
        } else {
          if (System.nanoTime() - listenedAt > SILENT_NANOS) {
            latest.silence();
          }
          LockSupport.parkNanos(this, NAP_NANOS);
        }
      }
    } catch (RuntimeException e) {
      LOG.error("Listening has ended.", e);
      closed = true;
    }
    latest.silence();
  }

  private void listen() {
    if (mark.firstFrame != nextFrame) {
      ears.interrupt();
      line.restart();
    }
    nextFrame = mark.firstFrame + mark.frames;
    double songTime = line.follow(mark.playing, mark.songTime, mark.rate, mark.run, mark.frames);
    for (int done = 0; done < mark.frames; ) {
      int count = ring.read(block, Math.min(mark.frames - done, BLOCK_FRAMES));
      options.takeChannel(block, channels, count, mono);
      double at = songTime + line.rate() * done / Input.SAMPLE_RATE;
      ears.listen(mono, count, at, line.rate(), mark.run);
      done += count;
    }
    latest.write(ears);
  }

  /** Ends listening, and waits for that. */
  @Override
  public void close() {
    closed = true;
    ParkedThread.awaitEnd(thread, CLOSE_MILLIS);
  }
}
