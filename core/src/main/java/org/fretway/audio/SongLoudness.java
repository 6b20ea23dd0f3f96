package org.fretway.audio;

import java.util.List;
import org.fretway.audio.decode.AudioFormatException;
import org.fretway.audio.decode.AudioLimits;
import org.fretway.audio.mix.Loudness;
import org.fretway.audio.mix.LoudnessMeter;

/**
 * Measures how loud a song is, piece by piece, so that whoever does it can give way in between: the
 * sum of the stems that are on by default, as it is played before anything is changed.
 */
public final class SongLoudness implements AutoCloseable {
  private static final int SAMPLE_RATE = 44_100;

  /** Half a second of song. */
  private static final int PIECE_FRAMES = SAMPLE_RATE / 2;

  private final StemMix mix;
  private final LoudnessMeter meter = new LoudnessMeter(SAMPLE_RATE);
  private final float[] stereo = new float[2 * PIECE_FRAMES];
  private long left;

  /**
   * Opens the stems that are on by default; all, if none is.
   *
   * @throws AudioFormatException if none of them can be decoded
   */
  public SongLoudness(List<StemInput> stems) throws AudioFormatException {
    List<StemInput> on = stems.stream().filter(StemInput::enabledByDefault).toList();
    this.mix = new StemMix(on.isEmpty() ? stems : on, SAMPLE_RATE, PIECE_FRAMES);
    this.left = Math.min(mix.lengthFrames(), (long) AudioLimits.MAX_SECONDS * SAMPLE_RATE);
  }

  /**
   * Measures the next piece.
   *
   * @return whether there is more
   */
  public boolean measureNext() {
    int frames = (int) Math.min(PIECE_FRAMES, left);
    mix.read(stereo, frames);
    meter.add(stereo, frames);
    left -= frames;
    return left > 0;
  }

  /** Returns the loudness of what was measured, after which nothing more may be. */
  public Loudness result() {
    return meter.finish();
  }

  @Override
  public void close() {
    mix.close();
  }
}
