package org.fretway.audio;

import org.fretway.audio.mix.Clicks;
import org.fretway.audio.mix.MixerControls;
import org.jspecify.annotations.Nullable;

/**
 * What the player wants to hear beside the song, and how the speed rises. Any thread writes, the
 * playing thread reads.
 */
final class Practice {
  private final MixerControls controls;
  private volatile Clicks beats = Clicks.NONE;
  private volatile float metronomeVolume;
  private volatile float countInVolume = 1;
  private volatile @Nullable TrainedRate trained;

  Practice(MixerControls controls) {
    this.controls = controls;
  }

  MixerControls controls() {
    return controls;
  }

  Clicks beats() {
    return beats;
  }

  void setBeats(Clicks wanted) {
    beats = wanted;
  }

  /** Returns how loud the beats click; 0 = not at all. */
  float metronomeVolume() {
    return metronomeVolume;
  }

  void setMetronomeVolume(float wanted) {
    metronomeVolume = wanted;
  }

  float countInVolume() {
    return countInVolume;
  }

  void setCountInVolume(float wanted) {
    countInVolume = wanted;
  }

  void setTrained(@Nullable TrainedRate wanted) {
    trained = wanted;
  }

  /** Says that the present pass does not count. */
  void spoilPass() {
    TrainedRate now = trained;
    if (now != null) {
      now.spoil();
    }
  }

  /** Returns how many passes were clean since the trainer was set. */
  int cleanPasses() {
    TrainedRate now = trained;
    return now == null ? 0 : now.cleanPasses();
  }

  /** Says that a pass through the loop is over, so that the next may be faster. */
  void passed(Transport transport) {
    TrainedRate now = trained;
    if (now != null) {
      transport.setRate(now.passed());
    }
  }
}
