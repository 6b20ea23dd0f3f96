package org.fretway.audio.mix;

import java.util.Arrays;

/**
 * Counts players in: a whole measure at the meter and tempo that they come in at, and then on to
 * the beat they come in on. So a song or loop that begins on a downbeat of 4/4 is led to by "1 2 3
 * 4", one that begins on beat 3 by "1 2 3 4 1 2", and a pickup of one beat by "1 2 3 4 1 2 3": the
 * players come in on the very beat that would be counted next, which is how bands count pickups. A
 * start between two beats comes after the click of the beat before it.
 *
 * <p>Clicks are evenly spaced, at the tempo of the measure that follows: it is this one that the
 * players have to feel, also where the song got to it by a change. Short measures are counted again
 * until there are three clicks and a second to get ready in: 2/4 is "1 2 1 2". Six eighths are six
 * clicks, as the chart's beats are. Within a gap between beats the count leads straight to the
 * start, and where a song has no beats, four clicks do at 120 a minute.
 */
final class CountIn {
  private static final int LEAST_CLICKS = 3;
  private static final double LEAST_SECONDS = 1;

  /** A start so close to a beat, in beats, is on it: loops are cut a little before the attack. */
  private static final double NEAR = 0.125;

  // Beats that last shorter or longer than this are no tempo to count at.
  private static final double SHORTEST = 0.08;
  private static final double LONGEST = 4;

  /** Where the next beat is further away than this many, some between are not in the chart. */
  private static final double MOST_STRETCH = 1.75;

  private static final double DEFAULT_SECONDS = 0.5;
  private static final int DEFAULT_CLICKS = 4;

  private CountIn() {}

  /** Returns the clicks before a start, given in seconds of song time. */
  static Clicks before(BeatMap beats, double startTime) {
    if (!Double.isFinite(startTime)) {
      throw new IllegalArgumentException("A start has to be at a real time, not " + startTime);
    }
    if (!beats.hasTempo()) {
      return leadingTo(startTime, DEFAULT_CLICKS, DEFAULT_SECONDS, DEFAULT_CLICKS);
    }
    int beat = beats.beatAt(startTime);
    double before = startTime - beats.time(beat);
    double behind = beats.time(beat + 1) - startTime;
    double gap = before + behind;
    double near = NEAR * Math.min(gap, secondsAt(beats, beat));
    if (behind <= near) {
      beat++;
    }
    int meter = beats.meterAt(beat);
    double seconds = secondsAt(beats, beat);
    int clicks = meter * measures(meter, seconds) + beats.placeInMeasure(beat, meter);
    if (before <= near || behind <= near) {
      // Where the tempo jumps, the last click could come behind the start otherwise.
      double end = Math.min(beats.time(beat), startTime + seconds);
      return leadingTo(end, clicks, seconds, meter);
    }
    boolean beatsAreMissing = gap > MOST_STRETCH * seconds;
    return beatsAreMissing
        ? leadingTo(startTime, meter * measures(meter, seconds), seconds, meter)
        : leadingTo(beats.time(beat) + seconds, clicks + 1, seconds, meter);
  }

  private static double secondsAt(BeatMap beats, int beat) {
    double seconds = beats.secondsFrom(beat, beats.meterAt(beat));
    return seconds < SHORTEST || seconds > LONGEST ? DEFAULT_SECONDS : seconds;
  }

  private static int measures(int meter, double seconds) {
    int measures = 1;
    while (measures * meter < LEAST_CLICKS || measures * meter * seconds < LEAST_SECONDS) {
      measures++;
    }
    return measures;
  }

  /**
   * Returns clicks up to a beat that is not clicked any more, counted in measures from the first.
   */
  private static Clicks leadingTo(double beat, int clicks, double seconds, int meter) {
    double[] times = new double[clicks];
    boolean[] accents = new boolean[clicks];
    Arrays.setAll(times, click -> beat - (clicks - click) * seconds);
    for (int click = 0; click < clicks; click += meter) {
      accents[click] = true;
    }
    return new Clicks(times, accents);
  }
}
