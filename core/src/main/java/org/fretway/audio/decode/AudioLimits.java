package org.fretway.audio.decode;

/**
 * How much audio a file may claim or hold before it is refused, so that no file eats the memory.
 */
public final class AudioLimits {
  /** Most channels that the mix to stereo knows what to do with. */
  static final int MAX_CHANNELS = 8;

  /** Lowest rate in frames a second: telephone. */
  static final int MIN_SAMPLE_RATE = 8_000;

  /** Highest rate in frames a second that studios use. */
  static final int MAX_SAMPLE_RATE = 192_000;

  /** Longest song in seconds. */
  public static final int MAX_SECONDS = 4 * 3_600;

  private AudioLimits() {}

  static void check(int channels, int sampleRate, long frames) throws AudioFormatException {
    if (channels < 1 || channels > MAX_CHANNELS) {
      throw new AudioFormatException(
          "It claims %d channels; 1 to %d can be played.".formatted(channels, MAX_CHANNELS));
    }
    if (sampleRate < MIN_SAMPLE_RATE || sampleRate > MAX_SAMPLE_RATE) {
      throw new AudioFormatException(
          "It claims %d samples a second; %d to %d can be played."
              .formatted(sampleRate, MIN_SAMPLE_RATE, MAX_SAMPLE_RATE));
    }
    if (frames > (long) sampleRate * MAX_SECONDS) {
      throw new AudioFormatException(
          "It claims to last %d s; up to %d s can be played."
              .formatted(frames / sampleRate, MAX_SECONDS));
    }
  }
}
