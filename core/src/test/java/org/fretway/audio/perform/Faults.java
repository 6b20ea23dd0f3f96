package org.fretway.audio.perform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fretway.chart.Note;
import org.fretway.chart.Strikes;
import org.fretway.chart.Technique;
import org.fretway.practice.judge.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Where a player goes wrong and how, by a seed. Faults are only where anybody could tell: nobody
 * knows which of two notes 50 ms apart came late, or whether a dead string was flat.
 */
public final class Faults {
  private static final double HUMAN_DEVIATION = 0.015;
  private static final double HUMAN_MOST = 0.03;

  /** The hand gets out of order by no more than this part of the way to the next strike. */
  private static final double KEPT_ORDER = 0.2;

  private static final double LATE_LEAST = 0.115;
  private static final double LATE_MOST = 0.15;

  /** Others are this far from a strike that comes early or late, in seconds. */
  private static final double ALONE = 0.32;

  private static final double OFF_LEAST = 56;
  private static final double OFF_MOST = 66;

  private final Strikes strikes;
  private final Random random;

  private Faults(Strikes strikes, long seed) {
    this.strikes = strikes;
    this.random = new Random(seed);
  }

  /** Returns no faults at all. */
  public static List<Fault> none(Strikes strikes) {
    return Collections.nCopies(strikes.count(), Fault.NONE);
  }

  /** Returns the timing of a human, up to 30 ms early or late, and no other fault. */
  public static List<Fault> human(Strikes strikes, long seed) {
    return new Faults(strikes, seed).human(none(strikes));
  }

  /**
   * Returns faults of all kinds with the timing of a human.
   *
   * @param share which part of the strikes is wrong, about, 0 to 1; half of them are wrong notes
   */
  public static List<Fault> seeded(Strikes strikes, double share, long seed) {
    Faults faults = new Faults(strikes, seed);
    return faults.human(faults.some(share));
  }

  private List<Fault> human(List<Fault> faults) {
    List<Fault> human = new ArrayList<>();
    for (int i = 0; i < faults.size(); i++) {
      double most = Math.min(HUMAN_MOST, KEPT_ORDER * gap(i));
      double later = Math.clamp(HUMAN_DEVIATION * random.nextGaussian(), -most, most);
      Fault fault = faults.get(i);
      boolean alone = fault.seconds() != 0; // It must not come back within what is tolerated.
      human.add(isSlurred(i) || alone ? fault : fault.later(later));
    }
    return human;
  }

  private List<Fault> some(double share) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < strikes.count(); i++) {
      boolean wrong = random.nextDouble() < share;
      boolean afterWrong = i > 0 && faults.getLast().reason() != Reason.NONE;
      faults.add(wrong && !afterWrong && isPlain(i) && isPlain(i + 1) ? fault(i) : Fault.NONE);
    }
    return faults;
  }

  private Fault fault(int strike) {
    double kind = random.nextDouble();
    if (kind < 0.5) {
      return strikes.size(strike) > 1 ? chordFault(strike) : wrongNote();
    }
    if (kind < 0.7 || gap(strike) < ALONE) {
      return Fault.MISSING;
    }
    double off = random.nextBoolean() ? 1 : -1;
    if (kind < 0.9 || strikes.size(strike) > 1) {
      return Fault.late(off * (LATE_LEAST + random.nextDouble() * (LATE_MOST - LATE_LEAST)));
    }
    return Fault.detuned(off * (OFF_LEAST + random.nextDouble() * (OFF_MOST - OFF_LEAST)));
  }

  private Fault wrongNote() {
    int frets = (1 + random.nextInt(2)) * (random.nextBoolean() ? 1 : -1);
    return Fault.wrong(frets, 0);
  }

  private Fault chordFault(int strike) {
    return random.nextBoolean() ? wrongNote() : Fault.partial(mostOf(strike));
  }

  /** Returns more than half of the strings of a chord, but not all. */
  private int mostOf(int strike) {
    List<Integer> strings = new ArrayList<>();
    for (int string = 0; string < strikes.strings(); string++) {
      if (strikes.note(strike, string) != null) {
        strings.add(string);
      }
    }
    Collections.shuffle(strings, random);
    int kept = Math.max(1, (strings.size() - 1) / 2);
    int mask = 0;
    for (int string : strings.subList(kept, strings.size())) {
      mask |= 1 << string;
    }
    return mask;
  }

  /** Returns how far the nearer neighbour is, in seconds. */
  private double gap(int strike) {
    double before = strike == 0 ? 9 : strikes.time(strike) - strikes.time(strike - 1);
    double after =
        strike + 1 == strikes.count() ? 9 : strikes.time(strike + 1) - strikes.time(strike);
    return Math.min(before, after);
  }

  private boolean isSlurred(int strike) {
    return has(strike, Technique.HAMMER_ON)
        || has(strike, Technique.PULL_OFF)
        || has(strike, Technique.TAP);
  }

  /** Whether it can be played wrong and the chart still says how the rest goes. */
  private boolean isPlain(int strike) {
    if (strike >= strikes.count()) {
      return true;
    }
    return !isSlurred(strike)
        && !has(strike, Technique.LINK_NEXT)
        && !has(strike, Technique.STRING_MUTE)
        && !has(strike, Technique.NATURAL_HARMONIC)
        && !isBent(strike);
  }

  private boolean isBent(int strike) {
    for (int string = 0; string < strikes.strings(); string++) {
      @Nullable Note note = strikes.note(strike, string);
      if (note != null
          && (note.bend() != 0 || note.slideTo() >= 0 || note.slideUnpitchedTo() >= 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean has(int strike, Technique technique) {
    for (int string = 0; string < strikes.strings(); string++) {
      @Nullable Note note = strikes.note(strike, string);
      if (note != null && note.has(technique)) {
        return true;
      }
    }
    return false;
  }
}
