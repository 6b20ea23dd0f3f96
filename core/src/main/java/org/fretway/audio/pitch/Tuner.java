package org.fretway.audio.pitch;

import java.util.Arrays;

/**
 * Judges what is heard while an instrument is tuned: which string it is, how far off, and whether
 * it has been right for long enough to count as done. What it tells is calm enough to be shown: a
 * single wrong reading changes nothing. Used by one thread; hearing allocates nothing.
 */
public final class Tuner {
  /** Stands for no string. */
  public static final int NONE = -1;

  /** A string is in tune within so many cents; who listens closely hears five. */
  public static final double IN_TUNE_CENTS = 3;

  /** So long, in seconds, a string has to be in tune to be done. */
  public static final double DONE_SECONDS = 0.8;

  /** A string that is in tune stays so a little further out, else it would flicker. */
  private static final double STILL_IN_TUNE_CENTS = 4;

  /** A string that is further off, for as long as it takes to be done, is no longer done. */
  private static final double UNDONE_CENTS = 10;

  /** How slowly the needle follows, in seconds. */
  private static final double NEEDLE_SECONDS = 0.15;

  /** A reading so far from the needle, in cents, is another note, or a mistake. */
  private static final double LEAP_CENTS = 40;

  /** After so many seconds, it was no mistake. */
  private static final double LEAP_SECONDS = 0.12;

  /** So long after the last reading, in seconds, what was heard is still shown as heard. */
  private static final double HOLD_SECONDS = 0.4;

  private static final double OCTAVE_CENTS = 1200;

  private double[] targets = {};
  private boolean[] done = {};
  private int chosen = NONE;
  private int string = NONE;
  private double cents;
  private boolean hearing;
  private boolean inTune;
  private double lastRead;
  private double lastTime;
  private double leapSince = Double.NaN;
  private double sameSince;

  /** Creates a tuner without strings. */
  public Tuner() {}

  /**
   * Tunes to other notes from now on; nothing is done then, unless they are the same.
   *
   * @param frequencies of the strings from the lowest, in Hz
   */
  public void tuneTo(double[] frequencies) {
    if (!Arrays.equals(frequencies, targets)) {
      targets = frequencies.clone();
      done = new boolean[targets.length];
      chosen = chosen < targets.length ? chosen : NONE;
      rest();
    }
  }

  /**
   * Chooses the string to be tuned.
   *
   * @param wanted counted from 0 = lowest; {@link #NONE} = whichever is nearest to what is heard
   */
  public void choose(int wanted) {
    chosen = wanted < targets.length ? wanted : NONE;
    rest();
    string = chosen;
  }

  /** Returns the string that was chosen; {@link #NONE} = whichever is nearest. */
  public int chosen() {
    return chosen;
  }

  /** Forgets what was heard, and which strings are done. */
  public void begin() {
    Arrays.fill(done, false);
    rest();
    string = chosen;
  }

  private void rest() {
    string = NONE;
    hearing = false;
    inTune = false;
    cents = 0;
    leapSince = Double.NaN;
  }

  /**
   * Takes a reading.
   *
   * @param pitch what is heard
   * @param now in seconds from any beginning; later than before
   */
  public void hear(Pitch pitch, double now) {
    double passed = Math.max(0, now - lastTime);
    lastTime = now;
    if (!pitch.isNote() || targets.length == 0) {
      if (now - lastRead > HOLD_SECONDS) {
        hearing = false;
        inTune = false;
        leapSince = Double.NaN;
      }
      sameSince = now;
      return;
    }
    lastRead = now;
    int nearest = chosen == NONE ? nearest(pitch.frequency) : chosen;
    double read = OCTAVE_CENTS * Math.log(pitch.frequency / targets[nearest]) / Math.log(2);
    if (hearing && nearest == string && Math.abs(read - cents) < LEAP_CENTS) {
      cents += (read - cents) * (1 - Math.exp(-passed / NEEDLE_SECONDS));
      leapSince = Double.NaN;
      judge(now);
    } else if (Double.isNaN(leapSince)) {
      leapSince = now;
    } else if (now - leapSince >= LEAP_SECONDS) {
      string = nearest;
      cents = read;
      hearing = true;
      inTune = false;
      sameSince = now;
      leapSince = Double.NaN;
      judge(now);
    }
  }

  private void judge(double now) {
    double off = Math.abs(cents);
    boolean right = off <= (inTune ? STILL_IN_TUNE_CENTS : IN_TUNE_CENTS);
    boolean wrong = off > UNDONE_CENTS;
    if (right != inTune || (!right && !wrong)) {
      sameSince = now;
    }
    inTune = right;
    if ((right || wrong) && now - sameSince >= DONE_SECONDS) {
      done[string] = right;
    }
  }

  private int nearest(double frequency) {
    int nearest = 0;
    for (int i = 1; i < targets.length; i++) {
      if (Math.abs(Math.log(frequency / targets[i]))
          < Math.abs(Math.log(frequency / targets[nearest]))) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** Returns whether a string is heard. */
  public boolean hearing() {
    return hearing;
  }

  /** Returns the string that is heard, or was last, or is chosen; {@link #NONE} = none. */
  public int string() {
    return string;
  }

  /** Returns how far the string is off, or was last, in cents; more than 0 = sharp. */
  public double cents() {
    return cents;
  }

  /** Returns whether the string that is heard is in tune. */
  public boolean inTune() {
    return inTune;
  }

  /** Returns whether a string has been in tune for long enough. */
  public boolean isDone(int index) {
    return done[index];
  }

  /** Returns whether all strings are done. */
  public boolean allDone() {
    for (boolean each : done) {
      if (!each) {
        return false;
      }
    }
    return done.length > 0;
  }
}
