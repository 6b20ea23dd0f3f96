package org.fretway.desktop.take;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.fretway.audio.SongMoments;
import org.fretway.audio.input.Input;
import org.fretway.audio.take.TakeKeeper;
import org.fretway.audio.take.TakeRecorder;

/** Stands in for the recording device: what comes in is made up, the recorder behind it is real. */
public final class TakeInputFixture implements TakeInput.Opener {
  private static final int BLOCK_FRAMES = 480;
  private static final double NANOS_PER_SECOND = 1e9;

  private volatile String trouble = "";
  private volatile Optional<String> notice = Optional.empty();
  private volatile Optional<Open> open = Optional.empty();
  private final AtomicInteger closes = new AtomicInteger();

  /** What is open. */
  private final class Open implements TakeInput {
    final TakeRecorder recorder;
    long frame;

    Open(TakeRecorder recorder) {
      this.recorder = recorder;
    }

    @Override
    public Optional<String> notice() {
      return notice;
    }

    @Override
    public double level() {
      return 0.25;
    }

    @Override
    public void close() {
      recorder.close();
      closes.incrementAndGet();
      open = Optional.empty();
    }
  }

  @Override
  public TakeInput open(SongMoments song, TakeKeeper keeper, Consumer<String> onEnd)
      throws IOException {
    if (!trouble.isEmpty()) {
      throw new IOException(trouble);
    }
    Open opened = new Open(TakeRecorder.start(song, 1, 0, keeper, onEnd));
    open = Optional.of(opened);
    return opened;
  }

  /** From now on, it can't be opened. */
  public void fail(String why) {
    trouble = why;
  }

  /** From now on, it is not as the user wants it. */
  public void notice(String sentence) {
    notice = Optional.of(sentence);
  }

  /** Returns whether it is open. */
  public boolean isOpen() {
    return open.isPresent();
  }

  /** Returns how often it was closed. */
  public int closes() {
    return closes.get();
  }

  /** Lets a hum come in, whose frames tell their moment in nanoseconds from some beginning. */
  public void hum(double from, double seconds) {
    Open now = open.orElseThrow();
    float[] block = new float[BLOCK_FRAMES];
    int blocks = (int) Math.round(seconds * Input.SAMPLE_RATE / BLOCK_FRAMES);
    for (int i = 0; i < blocks; i++) {
      for (int k = 0; k < BLOCK_FRAMES; k++) {
        block[k] = (float) (0.25 * Math.sin(2 * Math.PI * 220 * (now.frame + k) / 48_000.0));
      }
      double end = from + (double) (i + 1) * BLOCK_FRAMES / Input.SAMPLE_RATE;
      now.recorder.heard(block, BLOCK_FRAMES, now.frame, (long) (end * NANOS_PER_SECOND));
      now.frame += BLOCK_FRAMES;
    }
  }

  /** Returns a song whose time is that of the frames that {@link #hum} makes up. */
  public static SongMoments song(double rate) {
    return (nanos, moment) -> {
      moment.playing = true;
      moment.songTime = rate * nanos / NANOS_PER_SECOND;
      moment.rate = rate;
      moment.run = 0;
    };
  }
}
