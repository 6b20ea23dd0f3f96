package org.fretway.practice.judge;

import org.fretway.audio.listen.HeardOnset;
import org.fretway.chart.Chart;
import org.fretway.chart.Strikes;

/** Somebody who plays, heard by a perfect ear, and a judge who listens. */
final class Hands {
  private static final double STEP = 0.01;

  final Strikes strikes;
  final Judgements results;
  final Judge judge;
  private final HeardOnset onset = new HeardOnset();
  private double rate = 1;
  private long run = 1;
  private double now;

  Hands(Chart chart, Tolerance tolerance) {
    strikes = Strikes.of(chart);
    results = new Judgements(strikes.count());
    judge = new Judge(strikes, tolerance, results);
    judge.reached(now, rate, run);
  }

  Hands atRate(double speed) {
    rate = speed;
    judge.reached(now, rate, run);
    return this;
  }

  /** Lets time pass with nothing heard. */
  Hands until(double songTime) {
    judge.reached(songTime, rate, run);
    now = songTime;
    return this;
  }

  Hands jumpTo(double songTime) {
    run++;
    return until(songTime);
  }

  /** Strikes exactly what is asked, at a moment. */
  Hands play(int strike, double songTime) {
    return play(strike, songTime, 0);
  }

  /** Strikes what is asked, but off by some semitones. */
  Hands play(int strike, double songTime, double off) {
    if (strikes.size(strike) > 1) {
      return strum(strike, songTime, off == 0 ? -1 : 0);
    }
    for (int string = 0; string < strikes.strings(); string++) {
      if (strikes.note(strike, string) != null) {
        return strike(songTime, strikes.midi(strike, string) + off, true);
      }
    }
    throw new AssertionError("a strike without strings");
  }

  /** Strikes of a chord only those strings whose bits are set. */
  Hands strum(int strike, double songTime, int strings) {
    begin(songTime, Double.NaN, true);
    for (int string = 0; string < strikes.strings(); string++) {
      if (strikes.note(strike, string) != null && onset.strike == strike) {
        onset.presence[string] = (strings >> string & 1) == 1 ? 0.9 : 0.1;
        onset.cents[string] = onset.presence[string] > 0.5 ? 4 : Double.NaN;
      }
    }
    judge.heard(onset);
    return this;
  }

  /** Sounds one pitch. */
  Hands strike(double songTime, double midi, boolean struck) {
    begin(songTime, midi, struck);
    if (onset.strike >= 0 && strikes.size(onset.strike) == 1) {
      for (int string = 0; string < strikes.strings(); string++) {
        if (strikes.note(onset.strike, string) != null) {
          double off = midi - strikes.midi(onset.strike, string);
          onset.presence[string] = Math.abs(off) < 0.5 ? 0.95 : 0.1;
          onset.cents[string] = Math.abs(off) < 0.5 ? 100 * off : Double.NaN;
        }
      }
    } else if (onset.strike >= 0) {
      for (int string = 0; string < strikes.strings(); string++) {
        onset.presence[string] = strikes.note(onset.strike, string) != null ? 0.1 : Double.NaN;
      }
    }
    judge.heard(onset);
    return this;
  }

  /** Hears a sound without any pitch. */
  Hands thud(double songTime) {
    begin(songTime, Double.NaN, true);
    onset.clarity = 0.1;
    onset.tonality = 0.1;
    judge.heard(onset);
    return this;
  }

  /** Hears a sound that the ear takes for another pitch, though what is asked is in it. */
  Hands misheard(int strike, double songTime, double midi, double presence) {
    begin(songTime, midi, true);
    for (int string = 0; string < strikes.strings(); string++) {
      if (strikes.note(strike, string) != null) {
        onset.presence[string] = presence;
      }
    }
    judge.heard(onset);
    return this;
  }

  private void begin(double songTime, double midi, boolean struck) {
    if (songTime > now) {
      until(songTime);
    }
    onset.clear();
    onset.songTime = songTime;
    onset.midi = midi;
    onset.clarity = Double.isNaN(midi) ? 0 : 0.95;
    onset.tonality = 0.95;
    onset.struck = struck;
    onset.level = 0.5;
    onset.strike = judge.expectedAt(songTime);
  }

  /** Lets a pitch ring, from one to another in a straight line. */
  Hands ring(double from, double to, double fromMidi, double toMidi) {
    int steps = (int) Math.round((to - from) / STEP);
    for (int i = 0; i <= steps; i++) {
      double part = (double) i / steps;
      double time = from + part * (to - from);
      judge.ringing(time, fromMidi + part * (toMidi - fromMidi), 0.9);
      until(time);
    }
    return this;
  }
}
