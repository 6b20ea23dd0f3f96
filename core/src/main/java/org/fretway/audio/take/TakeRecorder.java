package org.fretway.audio.take;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.fretway.audio.ParkedThread;
import org.fretway.audio.Placement;
import org.fretway.audio.PlayedMoment;
import org.fretway.audio.SongMoments;
import org.fretway.audio.encode.WavWriter;
import org.fretway.audio.input.BlockMarks;
import org.fretway.audio.input.BlockMarks.Mark;
import org.fretway.audio.input.FrameRing;
import org.fretway.audio.input.Input;
import org.fretway.audio.input.InputListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records the player while a song is heard. A take is one stretch of the song at one speed: a
 * pause, a jump, another speed or the next pass through a loop ends it and begins another, so that
 * each can be listened to in time with the song.
 *
 * <p>The thread that records only puts samples and their place in the song into rings; a thread of
 * this class writes them. Where a take belongs is the mean over all of it, since single blocks come
 * some milliseconds early or late.
 */
public final class TakeRecorder implements InputListener, AutoCloseable {
  /** What is shorter, in seconds, is thrown away. */
  public static final double MIN_SECONDS = 1;

  /** The longest take, in seconds; another begins then. */
  public static final double MAX_SECONDS = 20 * 60;

  private static final Logger LOG = LoggerFactory.getLogger(TakeRecorder.class);
  private static final int SAMPLE_BYTES = 3;
  private static final int RING_FRAMES = 4 * Input.SAMPLE_RATE;
  private static final int BLOCK_FRAMES = 4096;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final long NAP_NANOS = 50_000_000;
  private static final long CLOSE_MILLIS = 5_000;

  /** A block that comes so far from where it is expected, in seconds, belongs elsewhere. */
  private static final double ASTRAY = 0.1;

  private static final double SAME_RATE = 1e-6;

  private final SongMoments song;
  private final int channels;
  private final double latency;
  private final TakeKeeper keeper;
  private final Consumer<String> onEnd;
  private final PlayedMoment moment = new PlayedMoment();
  private final FrameRing ring;
  private final BlockMarks marks = new BlockMarks();
  private final float[] block;
  private final Mark mark = new Mark();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("fretway-take").unstarted(this::run);
  private volatile boolean closed;
  private @Nullable OpenTake open;

  private TakeRecorder(
      SongMoments song, int channels, double latency, TakeKeeper keeper, Consumer<String> onEnd) {
    this.song = song;
    this.channels = channels;
    this.latency = latency;
    this.keeper = keeper;
    this.onEnd = onEnd;
    this.ring = new FrameRing(channels, RING_FRAMES);
    this.block = new float[channels * BLOCK_FRAMES];
  }

  /** A take that is being written. */
  private static final class OpenTake {
    final Path file;
    final WavWriter writer;
    final double songTime;
    final double rate;
    final long run;
    final long firstFrame;
    double offsets;
    int blocks;

    OpenTake(Path file, WavWriter writer, Mark first) {
      this.file = file;
      this.writer = writer;
      songTime = first.songTime;
      rate = first.rate;
      run = first.run;
      firstFrame = first.firstFrame;
    }

    double seconds() {
      return (double) writer.frames() / Input.SAMPLE_RATE;
    }

    /** Returns the song time at which the next frame is expected, by that of the first. */
    double expected() {
      return songTime + rate * seconds();
    }

    boolean continues(Mark mark) {
      return mark.playing
          && mark.run == run
          && mark.firstFrame == firstFrame + writer.frames()
          && Math.abs(mark.rate - rate) < SAME_RATE
          && Math.abs(mark.songTime - expected()) < ASTRAY
          && seconds() < MAX_SECONDS;
    }

    Placement placement() {
      double mean = blocks == 0 ? 0 : offsets / blocks;
      return new Placement(songTime + mean, rate);
    }
  }

  /**
   * Begins to record whenever the song is heard, until it is closed; it is to be added to the input
   * meanwhile.
   *
   * @param song tells what is heard
   * @param channels of the input
   * @param latency seconds from what the song's clock calls heard to the arrival in the program, as
   *     a calibration measures it
   * @param onEnd told one plain sentence if recording has to end early; on the recorder's thread
   */
  public static TakeRecorder start(
      SongMoments song, int channels, double latency, TakeKeeper keeper, Consumer<String> onEnd) {
    TakeRecorder recorder = new TakeRecorder(song, channels, latency, keeper, onEnd);
    recorder.thread.start();
    return recorder;
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

  /** Returns whether all that was recorded so far has been written, or never will be. */
  boolean caughtUp() {
    return closed || marks.isEmpty();
  }

  private void run() {
    try {
      while (!closed) {
        writeWhatIsThere();
        LockSupport.parkNanos(this, NAP_NANOS);
      }
      writeWhatIsThere();
      finish();
    } catch (IOException | RuntimeException e) {
      LOG.warn("Recording has ended.", e);
      closed = true;
      saveWhatThereIs();
      onEnd.accept("Recording has ended. " + Optional.ofNullable(e.getMessage()).orElse(""));
    }
  }

  private void writeWhatIsThere() throws IOException {
    while (marks.next(mark)) {
      if (open != null && !open.continues(mark)) {
        finish();
      }
      if (open == null && mark.playing) {
        open = begin();
      }
      copy();
    }
  }

  private OpenTake begin() throws IOException {
    Path file = keeper.begin(new Placement(mark.songTime, mark.rate), channels);
    return new OpenTake(
        file, WavWriter.create(file, channels, Input.SAMPLE_RATE, SAMPLE_BYTES), mark);
  }

  private void copy() throws IOException {
    OpenTake take = open;
    if (take != null) {
      take.offsets += mark.songTime - take.expected();
      take.blocks++;
      keeper.claim((long) mark.frames * channels * SAMPLE_BYTES);
    }
    for (int left = mark.frames; left > 0; ) {
      int read = ring.read(block, Math.min(left, BLOCK_FRAMES));
      if (take != null) {
        take.writer.write(block, read);
      }
      left -= read;
    }
  }

  private void finish() throws IOException {
    OpenTake take = open;
    open = null;
    if (take == null) {
      return;
    }
    take.writer.close();
    if (take.seconds() < MIN_SECONDS) {
      keeper.discard(take.file);
    } else {
      keeper.keep(take.file, take.placement(), take.writer.frames());
    }
  }

  private void saveWhatThereIs() {
    try {
      finish();
    } catch (IOException | RuntimeException e) {
      LOG.warn("The take could not be brought to an end; its file stays as it is.", e);
    }
  }

  /** Ends recording, and waits until what there is has been kept. */
  @Override
  public void close() {
    closed = true;
    ParkedThread.awaitEnd(thread, CLOSE_MILLIS);
  }
}
