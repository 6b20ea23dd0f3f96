package org.fretway.audio.mix;

/**
 * How loud a whole song is, after EBU R 128.
 *
 * @param lufs integrated loudness in LUFS; {@link #SILENCE_LUFS} where there is nothing but silence
 * @param truePeakDb the highest true peak in dBTP; negative infinity for digital silence
 */
public record Loudness(double lufs, double truePeakDb) {
  /** What is not louder than this counts as silence: the absolute gate of ITU-R BS.1770-4. */
  public static final double SILENCE_LUFS = -70;

  /** What songs are brought to: where streaming services are, quiet enough for most to reach it. */
  public static final double TARGET_LUFS = -16;

  /** A boost leaves true peaks at this at most, in dBTP: the maximum of EBU R 128. */
  public static final double BOOSTED_PEAK_DB = -1;

  /** No song gets more boost than this, in dB: beyond it, mostly noise comes up. */
  public static final double MOST_BOOST_DB = 12;

  /**
   * Returns the gain, as a factor, that brings the song to a loudness, or as near as is sensible. A
   * quieter song is boosted as far as its peaks allow, so that the limiter need not work for it;
   * silence is left alone.
   *
   * @param targetLufs in LUFS, such as {@link #TARGET_LUFS}
   */
  public double gainTo(double targetLufs) {
    if (!(lufs > SILENCE_LUFS)) {
      return 1;
    }
    double headroom = Math.max(0, BOOSTED_PEAK_DB - truePeakDb);
    double gain = Math.min(targetLufs - lufs, Math.min(headroom, MOST_BOOST_DB));
    return Decibels.toFactor(gain);
  }
}
