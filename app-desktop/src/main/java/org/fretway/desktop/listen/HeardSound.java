package org.fretway.desktop.listen;

import org.fretway.audio.listen.HeardOnset;
import org.fretway.audio.listen.OnsetFollower;

/** Hands on what is heard, and keeps which note rings for a window to read without waiting. */
final class HeardSound implements OnsetFollower {
  /** Below this clarity, what rings is no single note. */
  private static final double CLEAR = 0.8;

  /** What is heard while nobody listens. */
  static final HeardSound NOTHING = new HeardSound(new Deaf());

  private final OnsetFollower next;
  private volatile double midi = Double.NaN;
  private volatile long onsets;

  HeardSound(OnsetFollower next) {
    this.next = next;
  }

  @Override
  public int expectedAt(double songTime) {
    return next.expectedAt(songTime);
  }

  @Override
  @SuppressWarnings("NonAtomicVolatileUpdate") // Only the thread that listens writes it.
  public void heard(HeardOnset onset) {
    onsets++;
    next.heard(onset);
  }

  @Override
  public void ringing(double songTime, double ringingMidi, double clarity) {
    midi = clarity >= CLEAR ? ringingMidi : Double.NaN;
    next.ringing(songTime, ringingMidi, clarity);
  }

  @Override
  public void reached(double songTime, double rate, long run) {
    next.reached(songTime, rate, run);
  }

  /** Returns the note that rings, as MIDI counts with parts as cents; NaN if there is none. */
  double midi() {
    return midi;
  }

  /** Returns how often the instrument was struck. */
  long onsets() {
    return onsets;
  }

  private static final class Deaf implements OnsetFollower {
    @Override
    public int expectedAt(double songTime) {
      return HeardOnset.NO_STRIKE;
    }

    @Override
    public void heard(HeardOnset onset) {}

    @Override
    public void ringing(double songTime, double midi, double clarity) {}

    @Override
    public void reached(double songTime, double rate, long run) {}
  }
}
