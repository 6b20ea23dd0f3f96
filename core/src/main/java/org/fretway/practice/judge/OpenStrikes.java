package org.fretway.practice.judge;

import java.util.Arrays;
import org.fretway.audio.listen.HeardOnset;
import org.fretway.chart.Strikes;

/**
 * Which strikes may still be hit in this pass, and which of them an onset is taken for.
 *
 * <p>In fast passages the next strike is often nearer to an onset than the one that was meant, as
 * soon as the player drags a little. So strikes are taken in order, unless the one behind would be
 * clearly nearer; and the player's habit of coming early or late is allowed for.
 */
final class OpenStrikes {
  /** How far beyond the tolerance, in seconds, an onset still counts as early or late. */
  static final double SEARCH = 0.15;

  /** A later strike must be nearer by this part of the way between the two to be preferred. */
  private static final double PREFERENCE = 0.6;

  /** A strike that was already tried is preferred where it is nearer by this factor. */
  private static final double RETRY = 0.5;

  /** How fast the habit is learned, as a part each hit. */
  private static final double LEARNING = 0.2;

  private static final int NONE = HeardOnset.NO_STRIKE;

  /** How far a strike has got. */
  enum State {
    /** Nothing was taken for it. */
    OPEN,
    /** Something was, but was not right; that may still come. */
    TRIED,
    /** It was hit. */
    HIT,
    /** Its time is over; what was tried is told. */
    MISSED,
    /** Its time is over and nothing was heard; what is right may still come late. */
    SILENT
  }

  private final Strikes strikes;
  private final double tolerance;
  private final State[] states;
  private final boolean[] claimed;
  private int first;
  private double habit;

  OpenStrikes(Strikes strikes, double tolerance) {
    this.strikes = strikes;
    this.tolerance = tolerance;
    states = new State[strikes.count()];
    claimed = new boolean[strikes.count()];
    Arrays.fill(states, State.OPEN);
  }

  /** Opens all strikes from one on; those before don't belong to this run of the song. */
  void openFrom(int strike) {
    first = strike;
    Arrays.fill(states, strike, states.length, State.OPEN);
    Arrays.fill(claimed, false);
  }

  State state(int strike) {
    return states[strike];
  }

  void become(int strike, State state) {
    states[strike] = state;
  }

  /** Returns whether a strike may still be hit in time. */
  boolean isOpen(int strike) {
    return strike >= first && (states[strike] == State.OPEN || states[strike] == State.TRIED);
  }

  void claim(int strike) {
    claimed[strike] = true;
  }

  /** Gives a claimed strike free; returns whether it was claimed in this run. */
  boolean release(int strike) {
    boolean was = claimed[strike];
    claimed[strike] = false;
    return was;
  }

  /** Learns from a hit that came late by so many seconds. */
  void learn(double timing) {
    habit = Math.clamp(habit + LEARNING * (timing - habit), -tolerance / 2, tolerance / 2);
  }

  /**
   * Returns which strike an onset is taken for, or {@link HeardOnset#NO_STRIKE}.
   *
   * @param rate of the song, over 0
   */
  int nearest(double songTime, double rate) {
    double window = tolerance * rate;
    int open = NONE;
    int tried = NONE;
    int taken = NONE;
    double meant = songTime - habit * rate;
    int from = Math.max(first, strikes.firstFrom(songTime - window));
    for (int i = from; i < strikes.count() && strikes.time(i) <= songTime + window; i++) {
      if (claimed[i] || !isOpen(i)) {
        taken = nearer(taken, i, songTime);
      } else if (states[i] == State.TRIED) {
        tried = nearer(tried, i, meant);
      } else if (open == NONE || isClearlyNearer(i, open, meant)) {
        open = i;
      }
    }
    if (open == NONE || (tried != NONE && off(tried, meant) < RETRY * off(open, meant))) {
      open = tried;
    }
    return open != NONE ? open : nearer(taken, beyond(songTime, rate), songTime);
  }

  private boolean isClearlyNearer(int later, int earlier, double songTime) {
    double gap = strikes.time(later) - strikes.time(earlier);
    return off(earlier, songTime) - off(later, songTime) > PREFERENCE * gap;
  }

  /** Returns the nearest strike outside of the tolerance that is not hit yet. */
  private int beyond(double songTime, double rate) {
    double range = (tolerance + SEARCH) * rate;
    int found = NONE;
    int from = Math.max(first, strikes.firstFrom(songTime - range));
    for (int i = from; i < strikes.count() && strikes.time(i) <= songTime + range; i++) {
      if (!claimed[i] && (isOpen(i) || states[i] == State.SILENT)) {
        found = nearer(found, i, songTime);
      }
    }
    return found;
  }

  private int nearer(int one, int other, double songTime) {
    if (one == NONE || other == NONE) {
      return one == NONE ? other : one;
    }
    return off(other, songTime) < off(one, songTime) ? other : one;
  }

  private double off(int strike, double songTime) {
    return Math.abs(songTime - strikes.time(strike));
  }

  /** Returns the first strike whose time lies less than the tolerance before a moment. */
  int firstWithin(double songTime, double rate) {
    return Math.max(first, strikes.firstFrom(songTime - tolerance * rate));
  }
}
