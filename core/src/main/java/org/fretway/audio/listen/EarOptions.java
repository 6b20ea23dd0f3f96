package org.fretway.audio.listen;

/**
 * How the player's sound is taken before anything is sought in it.
 *
 * @param mainsHertz frequency of the mains whose hum is filtered out: 50 or 60; 0 = no filter
 * @param gateDecibels what stays below this peak is silence, in dB of full scale, -90 to 0
 * @param channel which of two channels is heard
 */
public record EarOptions(int mainsHertz, double gateDecibels, Channel channel) {
  /** The quietest gate, in dB of full scale. */
  public static final double LEAST_GATE = -90;

  /** For an instrument on a cable: no filter, a low gate, all that comes in. */
  public static final EarOptions USUAL = new EarOptions(0, -56, Channel.BOTH);

  private static final int EUROPE = 50;
  private static final int AMERICA = 60;
  private static final double DECIBELS = 20;

  /** Which channel of an input with two is the instrument. */
  public enum Channel {
    /** The first. */
    LEFT,
    /** The second; the first where there is only one. */
    RIGHT,
    /** The mean of all. */
    BOTH
  }

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there is no such mains, or the gate is out of its range
   */
  public EarOptions {
    if (mainsHertz != 0 && mainsHertz != EUROPE && mainsHertz != AMERICA) {
      throw new IllegalArgumentException("mains have 50 or 60 Hz, not %d".formatted(mainsHertz));
    }
    if (!(gateDecibels >= LEAST_GATE && gateDecibels <= 0)) {
      throw new IllegalArgumentException(
          "a gate is from %.0f to 0 dB, not %s".formatted(LEAST_GATE, gateDecibels));
    }
  }

  /** Returns the same with another mains filter. */
  public EarOptions withMains(int hertz) {
    return new EarOptions(hertz, gateDecibels, channel);
  }

  /** Returns the same with another gate. */
  public EarOptions withGate(double decibels) {
    return new EarOptions(mainsHertz, decibels, channel);
  }

  /** Returns the same on another channel. */
  public EarOptions withChannel(Channel other) {
    return new EarOptions(mainsHertz, gateDecibels, other);
  }

  /** Returns the gate as a peak, 1 = full scale. */
  double gateLevel() {
    return Math.pow(10, gateDecibels / DECIBELS);
  }

  /** Takes the channel out of frames; nothing is allocated. */
  void takeChannel(float[] interleaved, int channels, int frames, float[] mono) {
    int first = channel == Channel.RIGHT && channels > 1 ? 1 : 0;
    for (int i = 0; i < frames; i++) {
      float sum = interleaved[i * channels + first];
      if (channel == Channel.BOTH) {
        for (int other = 1; other < channels; other++) {
          sum += interleaved[i * channels + other];
        }
        sum /= channels;
      }
      mono[i] = sum;
    }
  }
}
