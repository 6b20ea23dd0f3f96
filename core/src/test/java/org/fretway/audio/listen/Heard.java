package org.fretway.audio.listen;

import java.util.ArrayList;
import java.util.List;
import org.fretway.chart.Strikes;

/** Keeps what it is told. */
final class Heard implements OnsetFollower {
  /** One onset. */
  record Onset(
      double songTime,
      double delay,
      double level,
      boolean struck,
      double midi,
      double clarity,
      double tonality,
      int strike) {}

  /** One pitch of what rings. */
  record Ring(double songTime, double midi, double clarity) {}

  private final Strikes strikes;
  final List<Onset> onsets = new ArrayList<>();
  final List<Ring> rings = new ArrayList<>();
  final List<Long> runs = new ArrayList<>();
  double reached = Double.NEGATIVE_INFINITY;

  Heard(Strikes strikes) {
    this.strikes = strikes;
  }

  @Override
  public int expectedAt(double songTime) {
    int next = strikes.firstFrom(songTime);
    boolean before =
        next == strikes.count()
            || (next > 0 && songTime - strikes.time(next - 1) < strikes.time(next) - songTime);
    return before ? next - 1 : next;
  }

  @Override
  public void heard(HeardOnset onset) {
    onsets.add(
        new Onset(
            onset.songTime,
            onset.delay,
            onset.level,
            onset.struck,
            onset.midi,
            onset.clarity,
            onset.tonality,
            onset.strike));
  }

  @Override
  public void ringing(double songTime, double midi, double clarity) {
    rings.add(new Ring(songTime, midi, clarity));
  }

  @Override
  public void reached(double songTime, double rate, long run) {
    reached = songTime;
    if (runs.isEmpty() || runs.getLast() != run) {
      runs.add(run);
    }
  }
}
