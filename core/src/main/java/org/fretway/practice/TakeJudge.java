package org.fretway.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.fretway.audio.decode.StereoReader;
import org.fretway.audio.decode.WavStream;
import org.fretway.audio.listen.EarOptions;
import org.fretway.audio.listen.Ears;
import org.fretway.chart.Strikes;
import org.fretway.practice.judge.Judge;
import org.fretway.practice.judge.Judgements;
import org.fretway.practice.judge.Tolerance;

/** Judges a take by its sound, as it would have been judged while it was recorded. */
public final class TakeJudge {
  private static final int BLOCK_FRAMES = 4096;
  private static final int CHANNELS = 2;

  /** So much silence after the take lets what was heard last be told, in seconds. */
  private static final double AFTER = 1;

  private final Strikes strikes;
  private final Tolerance tolerance;
  private final EarOptions options;

  /**
   * Prepares to judge.
   *
   * @param strikes what was asked for
   * @param options how the sound is taken
   */
  public TakeJudge(Strikes strikes, Tolerance tolerance, EarOptions options) {
    this.strikes = strikes;
    this.tolerance = tolerance;
    this.options = options;
  }

  /**
   * Judges a take. Takes a part of its length, and waits for the disk.
   *
   * @param progress told how much is done, 0 to 1; returns whether to go on
   * @return what came of each strike of the chart; of those outside of the take nothing
   * @throws IOException if the take can't be read
   */
  public Judgements judge(Take take, DoublePredicate progress) throws IOException {
    Judgements results = new Judgements(strikes.count());
    Ears ears =
        new Ears(Takes.SAMPLE_RATE, strikes, new Judge(strikes, tolerance, results), options);
    try (StereoReader reader =
        new StereoReader(WavStream.open(Files.newByteChannel(take.file())), Takes.SAMPLE_RATE)) {
      float[] stereo = new float[CHANNELS * BLOCK_FRAMES];
      float[] mono = new float[BLOCK_FRAMES];
      long length = reader.lengthFrames();
      long end = length + (long) (AFTER * Takes.SAMPLE_RATE);
      for (long at = 0; at < end; at += BLOCK_FRAMES) {
        if (!progress.test(Math.min(1, (double) at / length))) {
          break;
        }
        int frames = (int) Math.min(end - at, BLOCK_FRAMES);
        int there = Math.clamp(length - at, 0, frames);
        Arrays.fill(stereo, 0);
        if (there > 0) {
          reader.read(stereo, there);
        }
        mix(stereo, mono, frames);
        ears.listen(
            mono, frames, take.startTime() + take.rate() * at / Takes.SAMPLE_RATE, take.rate(), 0);
      }
    }
    // What begins after the take was not there to be played.
    results.clear(strikes.firstFrom(take.endTime()), strikes.count());
    return results;
  }

  private void mix(float[] stereo, float[] mono, int frames) {
    for (int i = 0; i < frames; i++) {
      float left = stereo[CHANNELS * i];
      float right = stereo[CHANNELS * i + 1];
      mono[i] =
          switch (options.channel()) {
            case LEFT -> left;
            case RIGHT -> right;
            case BOTH -> (left + right) / 2;
          };
    }
  }
}
