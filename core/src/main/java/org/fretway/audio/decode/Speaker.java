package org.fretway.audio.decode;

import java.util.List;

/**
 * What one channel of a recording is meant for, with its share in a stereo mix as ITU-R BS.775
 * mixes down: centre and rear channels 3 dB lower, the rear centre split, no low-frequency effects.
 */
public enum Speaker {
  /** Front left. */
  LEFT(1, 0),
  /** Front right. */
  RIGHT(0, 1),
  /** Front centre. */
  CENTRE(Gains.MINUS_3_DB, Gains.MINUS_3_DB),
  /** Side or rear left. */
  SURROUND_LEFT(Gains.MINUS_3_DB, 0),
  /** Side or rear right. */
  SURROUND_RIGHT(0, Gains.MINUS_3_DB),
  /** Rear centre. */
  REAR_CENTRE(Gains.MINUS_6_DB, Gains.MINUS_6_DB),
  /** Low-frequency effects. */
  LOW_FREQUENCY(0, 0),
  /** The only channel there is: both sides in full. */
  MONO(1, 1);

  private final float toLeft;
  private final float toRight;

  Speaker(float toLeft, float toRight) {
    this.toLeft = toLeft;
    this.toRight = toRight;
  }

  /** Returns the gain of this channel in the left channel of a stereo mix. */
  public float toLeft() {
    return toLeft;
  }

  /** Returns the gain of this channel in the right channel of a stereo mix. */
  public float toRight() {
    return toRight;
  }

  /**
   * Returns the order of channels in a Vorbis stream (Vorbis I specification, 4.3.9).
   *
   * @param channels 1 to 8
   */
  static List<Speaker> vorbisOrder(int channels) {
    return switch (channels) {
      case 1 -> List.of(MONO);
      case 2 -> List.of(LEFT, RIGHT);
      case 3 -> List.of(LEFT, CENTRE, RIGHT);
      case 4 -> List.of(LEFT, RIGHT, SURROUND_LEFT, SURROUND_RIGHT);
      case 5 -> List.of(LEFT, CENTRE, RIGHT, SURROUND_LEFT, SURROUND_RIGHT);
      case 6 -> List.of(LEFT, CENTRE, RIGHT, SURROUND_LEFT, SURROUND_RIGHT, LOW_FREQUENCY);
      case 7 ->
          List.of(LEFT, CENTRE, RIGHT, SURROUND_LEFT, SURROUND_RIGHT, REAR_CENTRE, LOW_FREQUENCY);
      case 8 ->
          List.of(
              LEFT,
              CENTRE,
              RIGHT,
              SURROUND_LEFT,
              SURROUND_RIGHT,
              SURROUND_LEFT,
              SURROUND_RIGHT,
              LOW_FREQUENCY);
      default -> throw new IllegalArgumentException(channels + " channels");
    };
  }

  /**
   * Returns the usual order of channels in a WAV file (the order of the bits of dwChannelMask).
   *
   * @param channels 1 to 8
   */
  static List<Speaker> waveOrder(int channels) {
    return switch (channels) {
      case 1 -> List.of(MONO);
      case 2 -> List.of(LEFT, RIGHT);
      case 3 -> List.of(LEFT, RIGHT, CENTRE);
      case 4 -> List.of(LEFT, RIGHT, SURROUND_LEFT, SURROUND_RIGHT);
      case 5 -> List.of(LEFT, RIGHT, CENTRE, SURROUND_LEFT, SURROUND_RIGHT);
      case 6 -> List.of(LEFT, RIGHT, CENTRE, LOW_FREQUENCY, SURROUND_LEFT, SURROUND_RIGHT);
      case 7 ->
          List.of(LEFT, RIGHT, CENTRE, LOW_FREQUENCY, REAR_CENTRE, SURROUND_LEFT, SURROUND_RIGHT);
      case 8 ->
          List.of(
              LEFT,
              RIGHT,
              CENTRE,
              LOW_FREQUENCY,
              SURROUND_LEFT,
              SURROUND_RIGHT,
              SURROUND_LEFT,
              SURROUND_RIGHT);
      default -> throw new IllegalArgumentException(channels + " channels");
    };
  }

  private static final class Gains {
    static final float MINUS_3_DB = (float) Math.sqrt(0.5);
    static final float MINUS_6_DB = 0.5f;
  }
}
