package org.fretway.audio;

/**
 * A trainer at work: counts the passes through a loop and tells the speed of the next. The playing
 * thread counts; any thread may spoil a pass.
 */
final class TrainedRate {
  private final SpeedTrainer trainer;
  private volatile boolean spoilt;
  private volatile int cleanPasses;

  TrainedRate(SpeedTrainer trainer) {
    this.trainer = trainer;
  }

  /** Says that the present pass does not count. */
  void spoil() {
    spoilt = true;
  }

  /** Returns how many passes were clean so far. */
  int cleanPasses() {
    return cleanPasses;
  }

  /** Ends a pass; returns the speed of the next. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // Only the playing thread writes the count.
  double passed() {
    if (!spoilt) {
      cleanPasses++;
    }
    spoilt = false;
    return rate();
  }

  /** Returns the present speed, 1 = as recorded. */
  double rate() {
    return trainer.rateAfter(cleanPasses);
  }
}
