package org.fretway.audio.latency;

/**
 * How late what somebody plays comes in: the middle of the distances between strokes of a string
 * and the clicks that they were meant for, without those that were slips. It holds the player's own
 * habit too, as in {@link TapCalibration}.
 */
public final class PlayAlongCalibration {
  /** Fewer strokes tell nothing. */
  public static final int MIN_STROKES = TapCalibration.MIN_TAPS;

  private PlayAlongCalibration() {}

  /**
   * Finds out.
   *
   * @param clicks when the clicks were heard according to the device, in seconds, evenly spaced and
   *     ascending
   * @param strokes when the sound of each stroke came in, in seconds of the same clock
   */
  public static Calibration of(double[] clicks, double[] strokes) {
    return switch (TapCalibration.of(clicks, strokes)) {
      case Calibration.Measured it -> it;
      case Calibration.Failed it ->
          Calibration.failed(
              ("The %d strokes that were heard are too few or too uneven to tell. Strike one string"
                      + " with each click, at least %d times, with headphones on if you play into a"
                      + " microphone.")
                  .formatted(strokes.length, MIN_STROKES));
    };
  }
}
