package org.fretway.practice.judge;

import java.util.Arrays;
import org.fretway.audio.listen.HeardOnset;
import org.fretway.audio.listen.OnsetFollower;
import org.fretway.chart.Strikes;
import org.fretway.practice.judge.OpenStrikes.State;

/**
 * Says of each strike of a chart whether what was heard hits it, and why not. The same onsets give
 * the same results. The thread that listens tells what it hears; any thread may say which strike is
 * waited for. Nothing is allocated after construction.
 *
 * <p>A hit is told at once, a miss when the time of its strike is over: until then the right note
 * may still come, and what fits nothing never spoils it. Two things are told again: that a strike
 * which was not played came late, and that a bend or slide did not get to where it should.
 */
public final class Judge implements OnsetFollower {
  /** As {@link HeardOnset#NO_STRIKE}: no strike is waited for. */
  public static final int NOT_WAITING = HeardOnset.NO_STRIKE;

  /** What follows an onset within this, in seconds on the clock, is its echo and no extra. */
  private static final double ECHO = 0.06;

  /** A second fitting onset is taken for a strike if it is nearer by this, in seconds. */
  private static final double CLEARLY_NEARER = 0.01;

  /** What moves the song by no more than this, in seconds, opens no strike again. */
  private static final double STEP = 0.02;

  /** As above, while the song is halted. */
  private static final double HALT_STEP = 0.25;

  private static final double ROUNDING = 1e-9;
  private static final int NONE = HeardOnset.NO_STRIKE;

  private final Strikes strikes;
  private final Tolerance tolerance;
  private final Judgements results;
  private final OpenStrikes open;
  private final Verdict verdict;
  private final PitchGoal goal;
  private final LegatoWatch legato;
  private final LoopSeam seam;
  private final Reason[] triedReason;
  private final double[] timings;
  private final double[] cents;
  private final int[] strings;

  private volatile int waitedFor = NOT_WAITING;
  private volatile int extras;

  private boolean begun;
  private long run;
  private volatile int pass;

  /** The strike after the end of the loop that an onset before it is compared with. */
  private int overSeam = NONE;

  private double songTime;
  private double rate = 1;

  /** The first strike whose time is not over. */
  private int next;

  private double lastMatch = Double.NEGATIVE_INFINITY;

  /**
   * Creates the judge of a chart.
   *
   * @param results of the same chart; only this judge writes them
   */
  public Judge(Strikes strikes, Tolerance tolerance, Judgements results) {
    if (results.count() != strikes.count()) {
      throw new IllegalArgumentException("the results belong to another chart");
    }
    this.strikes = strikes;
    this.tolerance = tolerance;
    this.results = results;
    open = new OpenStrikes(strikes, tolerance.seconds());
    verdict = new Verdict(strikes, tolerance);
    goal = new PitchGoal(strikes, tolerance);
    legato = new LegatoWatch(strikes, tolerance, open);
    seam = new LoopSeam(strikes, tolerance.seconds());
    triedReason = new Reason[strikes.count()];
    Arrays.fill(triedReason, Reason.NONE);
    timings = new double[strikes.count()];
    cents = new double[strikes.count()];
    strings = new int[strikes.count()];
  }

  /**
   * Waits for a strike: whatever is heard is taken for it, whenever it comes, until it is hit or
   * another is waited for. Any thread may say so.
   *
   * @param strike its index, or {@link #NOT_WAITING}
   */
  public void waitFor(int strike) {
    waitedFor = strike;
  }

  /** Returns in which time through a loop the song is, from 0; each jump back begins another. */
  public int pass() {
    return pass;
  }

  /** Returns how many onsets fitted no strike. */
  public int extras() {
    return extras;
  }

  @Override
  public int expectedAt(double onsetTime) {
    int waited = waitedFor;
    if (isWaited(waited)) {
      open.claim(waited);
      return waited;
    }
    int strike = open.nearest(onsetTime, clockRate());
    if (strike == NONE || !isInTime((onsetTime - strikes.time(strike)) / clockRate())) {
      overSeam = seam.strikeFor(onsetTime, clockRate());
      if (overSeam != NONE) {
        return overSeam;
      }
    }
    if (strike != NONE) {
      open.claim(strike);
    }
    return strike;
  }

  private boolean isWaited(int waited) {
    return waited >= 0 && waited < strikes.count() && open.state(waited) != State.HIT;
  }

  /** While the song stands still, times are taken as at full speed. */
  private double clockRate() {
    return rate > 0 ? rate : 1;
  }

  @Override
  public void heard(HeardOnset onset) {
    int strike = onset.strike;
    if (strike < 0 || strike >= strikes.count()) {
      extra(onset);
      return;
    }
    verdict.judge(onset, strike);
    if (strike == overSeam) {
      heardBeforeSeam(onset, strike);
      return;
    }
    boolean ofThisRun = open.release(strike);
    if (strike == waitedFor) {
      heardWhileWaiting(onset, strike);
    } else if (ofThisRun) {
      take(onset, strike);
    } else if (verdict.isRight() && isInTime(timing(onset, strike)) && pass > 0) {
      // It began before the song jumped back, and was told after.
      results.set(
          strike, Reason.NONE, timing(onset, strike), verdict.cents, verdict.strings, pass - 1);
    }
  }

  /** A hit at the end of a loop belongs to the next pass; it may be told before or after that. */
  private void heardBeforeSeam(HeardOnset onset, int strike) {
    overSeam = NONE;
    if (!verdict.isRight()) {
      extra(onset);
      return;
    }
    double timing = seam.timing(onset.songTime, strike, clockRate());
    if (songTime >= onset.songTime - ROUNDING) {
      seam.carry(strike, timing, verdict);
    } else if (open.isOpen(strike)) {
      hit(strikes.time(strike), strike, timing);
    }
  }

  private void heardWhileWaiting(HeardOnset onset, int strike) {
    addStrings(strike);
    if (verdict.isRight()) {
      hit(onset.songTime, strike, Double.NaN);
    } else if (onset.struck) {
      keepTry(strike, verdict.reason, Double.NaN);
      tell(strike);
    }
  }

  private void take(HeardOnset onset, int compared) {
    int strike = compared;
    if (!verdict.isRight()) {
      int fitting = fitting(onset, strike);
      if (fitting != NONE) {
        strike = fitting;
      }
      verdict.judge(onset, strike);
    }
    double timing = timing(onset, strike);
    boolean inTime = isInTime(timing);
    if (inTime && open.isOpen(strike)) {
      addStrings(strike);
    }
    if (verdict.isRight()) {
      takeRight(onset, strike, timing, inTime);
    } else if (!onset.struck) {
      return; // A pitch that moves between notes is no mistake.
    } else if (inTime && open.isOpen(strike)) {
      keepTry(strike, verdict.reason, timing);
      lastMatch = onset.songTime;
    } else {
      extra(onset);
    }
  }

  private void takeRight(HeardOnset onset, int strike, double timing, boolean inTime) {
    if (inTime && open.isOpen(strike)) {
      hit(onset.songTime, strike, timing);
    } else if (inTime && open.state(strike) == State.HIT) {
      if (Math.abs(timing) < Math.abs(timings[strike]) - CLEARLY_NEARER) {
        hit(onset.songTime, strike, timing);
      } else {
        extra(onset);
      }
    } else if (open.state(strike) == State.SILENT) {
      keepTry(strike, Reason.LATE, timing);
      tell(strike);
      open.become(strike, State.MISSED);
      lastMatch = onset.songTime;
    } else if (open.isOpen(strike)) {
      keepTry(strike, timing < 0 ? Reason.EARLY : Reason.LATE, timing);
      lastMatch = onset.songTime;
    } else {
      extra(onset);
    }
  }

  /** Returns the nearest single note in time that has just this pitch, other than one. */
  private int fitting(HeardOnset onset, int compared) {
    int found = NONE;
    double window = tolerance.seconds() * clockRate();
    for (int i = open.firstWithin(onset.songTime, clockRate());
        i < strikes.count() && strikes.time(i) <= onset.songTime + window;
        i++) {
      if (i == compared || !open.isOpen(i) || strikes.size(i) != 1) {
        continue;
      }
      verdict.judge(onset, i);
      if (verdict.isRight()
          && !Double.isNaN(onset.midi)
          && (found == NONE || Math.abs(timing(onset, i)) < Math.abs(timing(onset, found)))) {
        found = i;
      }
    }
    return found;
  }

  /** A slow stroke across the strings is heard as several onsets; together they are the chord. */
  private void addStrings(int strike) {
    int wanted = verdict.wanted(strike);
    if (open.state(strike) == State.TRIED && wanted > 1) {
      verdict.judgeShare(verdict.strings | strings[strike], wanted);
    }
  }

  private double timing(HeardOnset onset, int strike) {
    return (onset.songTime - strikes.time(strike)) / clockRate();
  }

  private boolean isInTime(double timing) {
    return Math.abs(timing) <= tolerance.seconds() + ROUNDING;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // Only the thread that listens counts.
  private void extra(HeardOnset onset) {
    if (onset.struck
        && onset.songTime - lastMatch > ECHO * clockRate()
        && !legato.isTremolo(onset.songTime)) {
      extras++;
    }
  }

  private void hit(double onsetTime, int strike, double timing) {
    endGoal(true);
    keep(strike, timing);
    open.become(strike, State.HIT);
    lastMatch = onsetTime;
    legato.struck(strike);
    if (!Double.isNaN(timing)) {
      open.learn(timing);
    }
    results.set(strike, Reason.NONE, timing, verdict.cents, verdict.strings, pass);
    goal.follow(strike, verdict.stringOf(strike), clockRate());
  }

  private void keep(int strike, double timing) {
    timings[strike] = timing;
    cents[strike] = verdict.cents;
    strings[strike] = verdict.strings;
  }

  /** Keeps what was not right, if it says more than what was tried before. */
  private void keepTry(int strike, Reason reason, double timing) {
    boolean first = open.state(strike) != State.TRIED;
    if (first || weight(reason) >= weight(triedReason[strike])) {
      triedReason[strike] = reason;
      keep(strike, timing);
    }
    open.become(strike, State.TRIED);
  }

  private static int weight(Reason reason) {
    return switch (reason) {
      case EARLY, LATE -> 3;
      case FLAT, SHARP, PARTIAL_CHORD -> 2;
      case WRONG_NOTE -> 1;
      case NONE, NOT_PLAYED -> 0;
    };
  }

  private void tell(int strike) {
    results.set(strike, triedReason[strike], timings[strike], cents[strike], strings[strike], pass);
  }

  @Override
  public void ringing(double ringTime, double midi, double clarity) {
    goal.ringing(ringTime, midi, clarity);
    int strike = legato.ringing(ringTime, midi, clarity, clockRate());
    if (strike != NONE) {
      verdict.becomeHit(strike, legato.cents());
      hit(
          legato.since(),
          strike,
          strike == waitedFor ? Double.NaN : (legato.since() - strikes.time(strike)) / clockRate());
    }
  }

  @Override
  public void reached(double reachedTime, double rateThere, long runThere) {
    if (!begun || (runThere != run && isJump(reachedTime))) {
      jump(reachedTime);
    }
    run = runThere;
    songTime = reachedTime;
    rate = rateThere;
    if (goal.isOver(reachedTime)) {
      endGoal(false);
    }
    double over = reachedTime - tolerance.seconds() * clockRate() - ROUNDING;
    int waited = isWaited(waitedFor) ? waitedFor : NONE;
    while (next < strikes.count() && strikes.time(next) < over && next != waited) {
      finish(next++);
    }
  }

  /** A song that was halted for a strike may go on from a little before; that is no new pass. */
  private boolean isJump(double to) {
    boolean halted = rate == 0 || waitedFor != NOT_WAITING;
    return Math.abs(to - songTime) > (halted ? HALT_STEP : STEP);
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // Only the thread that listens counts.
  private void jump(double to) {
    endGoal(true);
    for (int i = next; begun && i < strikes.count() && strikes.time(i) <= songTime; i++) {
      if (open.state(i) == State.TRIED) {
        finish(i);
      }
    }
    if (begun && to < songTime) {
      pass++;
      seam.jumped(songTime, to);
    }
    begun = true;
    next = strikes.firstFrom(to - ROUNDING);
    open.openFrom(next);
    legato.forget();
    lastMatch = Double.NEGATIVE_INFINITY;
    int carried = seam.arrive(to);
    if (carried != NONE) {
      timings[carried] = seam.timing();
      open.become(carried, State.HIT);
      results.set(carried, Reason.NONE, seam.timing(), seam.cents(), seam.strings(), pass);
    }
  }

  private void finish(int strike) {
    switch (open.state(strike)) {
      case OPEN -> {
        open.become(strike, State.SILENT);
        results.set(strike, Reason.NOT_PLAYED, Double.NaN, Double.NaN, 0, pass);
      }
      case TRIED -> {
        open.become(strike, State.MISSED);
        tell(strike);
      }
      case HIT, MISSED, SILENT -> {}
    }
  }

  private void endGoal(boolean cut) {
    int strike = goal.strike();
    if (strike == NONE) {
      return;
    }
    double off = goal.missedBy(cut);
    goal.forget();
    if (off < 0 || off > 0) {
      results.set(
          strike,
          off < 0 ? Reason.FLAT : Reason.SHARP,
          timings[strike],
          off,
          strings[strike],
          results.pass(strike));
    }
  }
}
