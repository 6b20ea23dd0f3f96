package org.fretway.audio.mix;

import java.util.Arrays;
import java.util.List;
import org.fretway.chart.Beat;

/** When a metronome clicks, in order of song time, and which clicks are accents. Immutable. */
public final class Clicks {
  /** No click at all. */
  public static final Clicks NONE = new Clicks(new double[0], new boolean[0]);

  private final double[] times;
  private final boolean[] accents;

  Clicks(double[] times, boolean[] accents) {
    this.times = times;
    this.accents = accents;
  }

  /**
   * Returns a click for each beat, with an accent where a measure begins.
   *
   * @param beats of a chart, in any order; those at no real time are left out
   */
  public static Clicks ofBeats(List<Beat> beats) {
    return BeatMap.of(beats).clicks();
  }

  /**
   * Returns the clicks that lead to a start, before it, as {@link CountIn} tells.
   *
   * @param beats of a chart, in any order
   * @param startTime song time in seconds at which the music sets in
   */
  public static Clicks countIn(List<Beat> beats, double startTime) {
    return CountIn.before(BeatMap.of(beats), startTime);
  }

  /** Returns how many clicks there are. */
  public int size() {
    return times.length;
  }

  /** Returns the song time of a click in seconds; negative for one before the song. */
  public double time(int click) {
    return times[click];
  }

  /** Returns whether a click is an accent. */
  public boolean accent(int click) {
    return accents[click];
  }

  /**
   * Returns the song time of the first click in seconds: where a count-in begins. It may be
   * negative.
   *
   * @throws IllegalStateException if there is no click
   */
  public double start() {
    if (times.length == 0) {
      throw new IllegalStateException("There is no click, so none is the first");
    }
    return times[0];
  }

  /** Returns the first click at a song time or behind it; {@link #size} if there is none. */
  public int firstFrom(double songTime) {
    int found = Arrays.binarySearch(times, songTime);
    return found >= 0 ? found : -found - 1;
  }
}
