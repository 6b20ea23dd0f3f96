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

  /** So long after its time a strike is waited for, since judging takes a moment; in seconds. */
  private static final double GRACE = 0.12;

  /** After so long without a hit, it is told what can be done. */
  private static final long HINT_NANOS = TimeUnit.SECONDS.toNanos(8);

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
  private @Nullable Judge judge;
  private long since;
  private double songTime = Double.NaN;

  /** The first strike that has neither been hit nor passed over since the song last jumped. */
  private int next;

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

  /** Turns to another judge, or none. */
  void begin(@Nullable Judge next) {
    release();
    judge = next;
    songTime = Double.NaN;
  }

  /** Waits no longer for the strike that is waited for, and goes on. */
  public void skip() {
    if (awaited.get() != NONE) {
      next = awaited.get() + 1;
      release();
      brake.goOn();
    }
  }

  /** Forgets what it waits for; the song stays as it is. */
  void release() {
    Judge now = judge;
    if (now != null && awaited.get() != NONE) {
      now.waitFor(NONE);
    }
    awaited.set(NONE);
    message.set("");
  }

  /**
   * Looks whether to hold or to go on; to be called with every pulse.
   *
   * @param now what is heard, in seconds
   * @param playing whether the song runs
   * @param nanos of any clock
   */
  void look(JudgedPlay play, Tally tally, double now, boolean playing, long nanos) {
    Strikes strikes = play.strikes();
    boolean jumped = !(now >= songTime - JUMP && now <= songTime + JUMP);
    songTime = now;
    if (jumped) {
      boolean held = awaited.get() != NONE;
      release();
      next = strikes.firstFrom(now);
      if (held) {
        brake.goOn(); // Whoever jumped wants to go on from there.
      }
      return;
    }
    if (awaited.get() != NONE) {
      wait(play, playing, nanos);
      return;
    }
    while (next < strikes.count() && tally.isFresh(next) && play.results().isHit(next)) {
      next++;
    }
    if (playing && next < strikes.count() && now >= strikes.time(next) + GRACE) {
      halt(strikes, nanos);
    }
  }

  private void halt(Strikes strikes, long nanos) {
    Judge now = judge;
    if (now != null) {
      now.waitFor(next);
      awaited.set(next);
      since = nanos;
      message.set(TEXTS.get("wait.for", name(strikes, next)));
      brake.hold();
    }
  }

  private void wait(JudgedPlay play, boolean playing, long nanos) {
    if (play.results().isHit(awaited.get())) {
      next = awaited.get() + 1;
      release();
      brake.goOn();
    } else if (playing) {
      next = awaited.get() + 1; // Somebody let it run on.
      release();
    } else if (since != Long.MAX_VALUE && nanos - since > HINT_NANOS) {
      since = Long.MAX_VALUE;
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
