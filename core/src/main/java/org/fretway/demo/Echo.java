package org.fretway.demo;

/** Repeats what was played, softer each time. */
final class Echo implements Sound.Effect {
  private final double[] line;
  private final double feedback;
  private final double level;
  private int position;

  /**
   * Creates an echo.
   *
   * @param seconds between repeats
   * @param feedback how much of a repeat is repeated, below 1
   * @param level of the first repeat
   */
  Echo(double seconds, double feedback, double level) {
    this.line = new double[Sound.sampleAt(seconds)];
    this.feedback = feedback;
    this.level = level;
  }

  @Override
  public double next(double sample) {
    double repeated = line[position];
    line[position] = sample + feedback * repeated;
    position = (position + 1) % line.length;
    return sample + level * repeated;
  }
}
