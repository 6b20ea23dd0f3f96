package org.fretway.desktop.listen;

import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.fretway.audio.pitch.NoteName;
import org.fretway.chart.Strikes;
import org.fretway.desktop.text.Texts;
import org.fretway.practice.judge.Judge;
import org.fretway.practice.judge.WaitMode;
import org.jspecify.annotations.Nullable;

/**
 * Lets the song wait for each strike until it is played. What is played in time passes without a
 * halt: the song is only held when a strike has gone by for a moment. Used on the user-interface
 * executor.
 */
public final class WaitHold {
  /** Stands for no strike. */
  public static final int NONE = Judge.NOT_WAITING;

  private static final Texts TEXTS = Texts.of(WaitHold.class);

  /** After so long without a hit, it is told what can be done. */
  private static final long HINT_NANOS = TimeUnit.SECONDS.toNanos(8);

  /** Stands for the moment of a hint that was given. */
  private static final long HINTED = Long.MAX_VALUE;

  /** Further than this from one pulse to the next, in seconds, is a jump. */
  private static final double JUMP = 0.3;

  /** What holds the song and lets it go on. */
  public interface Brake {
    /** Holds the song where it is. */
    void hold();

    /** Lets it go on from there. */
    void goOn();
  }

  private final Brake brake;
  private final ReadOnlyIntegerWrapper awaited = new ReadOnlyIntegerWrapper(this, "awaited", NONE);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
  private @Nullable JudgedPlay play;
  private @Nullable Judge judge;
  private @Nullable WaitMode mode;
  private long since;
  private double songTime = Double.NaN;

  WaitHold(Brake brake) {
    this.brake = brake;
  }

  /** The strike that the song waits for, or {@link #NONE}. */
  public ReadOnlyIntegerProperty awaitedProperty() {
    return awaited.getReadOnlyProperty();
  }

  /** What is waited for, and after long what can be done, in sentences; empty while it runs. */
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Turns to another chart. */
  void begin(JudgedPlay newPlay, Judge newJudge) {
    release();
    play = newPlay;
    judge = newJudge;
    mode = new WaitMode(newPlay.strikes(), newPlay.results());
    songTime = Double.NaN;
  }

  /** Waits no longer for the strike that is waited for, and goes on. */
  public void skip() {
    if (awaited.get() != NONE && mode != null) {
      mode.skip();
      release();
      brake.goOn();
    }
  }

  /** Forgets what it waits for; the song stays as it is. */
  void release() {
    if (awaited.get() != NONE) {
      await(NONE, 0);
    }
  }

  private void await(int strike, long nanos) {
    if (judge != null) {
      judge.waitFor(strike);
    }
    awaited.set(strike);
    since = nanos;
    message.set(
        strike == NONE || play == null ? "" : TEXTS.get("wait.for", name(play.strikes(), strike)));
  }

  /**
   * Looks whether to hold or to go on; to be called with every pulse.
   *
   * @param now what is heard, in seconds
   * @param rate speed of the song when it runs, 1 = as recorded
   * @param playing whether the song runs
   * @param nanos of any clock
   */
  void look(double now, double rate, boolean playing, long nanos) {
    WaitMode rule = mode;
    if (rule == null || judge == null) {
      return;
    }
    boolean jumped = !(now >= songTime - JUMP && now <= songTime + JUMP);
    songTime = now;
    if (jumped) {
      boolean held = awaited.get() != NONE;
      release();
      rule.begin(now);
      if (held) {
        brake.goOn(); // Whoever jumped wants to go on from there.
      }
      return;
    }
    boolean halts = rule.halts(now, rate, judge.pass());
    if (awaited.get() != NONE) {
      wait(rule, halts, playing, nanos);
    } else if (halts && playing) {
      await(rule.waitedFor(), nanos);
      brake.hold();
    }
  }

  private void wait(WaitMode rule, boolean halts, boolean playing, long nanos) {
    if (!halts) {
      release();
      brake.goOn();
    } else if (rule.waitedFor() != awaited.get()) {
      await(rule.waitedFor(), nanos); // The next one is due already.
    } else if (playing) {
      rule.skip(); // Somebody let it run on.
      release();
    } else if (play != null && since != HINTED && nanos - since > HINT_NANOS) {
      since = HINTED;
      message.set(TEXTS.get("wait.hint", name(play.strikes(), awaited.get())));
    }
  }

  private static String name(Strikes strikes, int strike) {
    StringBuilder names = new StringBuilder();
    for (int string = 0; string < strikes.strings(); string++) {
      double midi = strikes.midi(strike, string);
      if (!Double.isNaN(midi)) {
        names.append(names.isEmpty() ? "" : " ").append(NoteName.of(midi).withOctave());
      }
    }
    return names.toString();
  }
}
