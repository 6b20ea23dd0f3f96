package org.fretway.audio.latency;

/**
 * Why the picture waits for the sound, in parts that add up. The clock of a song takes off what the
 * device reports; the picture is shown later by the other two.
 *
 * @param reported seconds between device and ear, as the device tells them; taken off by the clock
 * @param calibrated seconds beyond that, measured with this device; 0 if never
 * @param added seconds that the user adds to it; negative = the picture comes earlier
 */
public record OutputLatency(double reported, double calibrated, double added) {
  /** Nothing is late. */
  public static final OutputLatency NONE = new OutputLatency(0, 0, 0);

  /** Returns what is compensated without the user's doing, in seconds. */
  public double byItself() {
    return reported + calibrated;
  }

  /** Returns all of it, in seconds: {@link #byItself} and {@link #added}. */
  public double total() {
    return byItself() + added;
  }

  /**
   * Returns how much later than the song's clock the picture is shown, in seconds. The clock knows
   * what the device reports, so that this is the rest. The one place where the user's offset
   * counts.
   */
  public double pictureDelay() {
    return calibrated + added;
  }
}
