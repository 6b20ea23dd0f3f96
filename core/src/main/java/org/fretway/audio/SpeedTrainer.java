package org.fretway.audio;

/**
 * How a loop gets faster while it is practised.
 *
 * @param startRate speed of the first passes, 1 = as recorded
 * @param targetRate speed that is not passed; at least the first
 * @param step by how much the speed rises each time, as a part of the recorded speed: 0.05 = 5 %
 * @param passes after how many clean passes it rises
 */
public record SpeedTrainer(double startRate, double targetRate, double step, int passes) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the speed could not rise, or not within what can be played
   */
  public SpeedTrainer {
    if (!(startRate >= SongPlayer.MIN_RATE && targetRate <= SongPlayer.MAX_RATE)) {
      throw new IllegalArgumentException(
          "The speed lies between %.0f %% and %.0f %%."
              .formatted(100 * SongPlayer.MIN_RATE, 100 * SongPlayer.MAX_RATE));
    }
    if (!(targetRate >= startRate && step > 0 && passes >= 1)) {
      throw new IllegalArgumentException(
          "The speed rises from the first to the last, by more than nothing, after one pass or"
              + " more.");
    }
  }

  /**
   * Returns the speed after so many clean passes, 1 = as recorded.
   *
   * @param cleanPasses from 0
   */
  public double rateAfter(int cleanPasses) {
    int rises = cleanPasses / passes;
    return Math.min(targetRate, startRate + step * rises);
  }
}
