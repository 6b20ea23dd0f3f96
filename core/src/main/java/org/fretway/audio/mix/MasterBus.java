package org.fretway.audio.mix;

/**
 * The end of the chain, behind song and metronome: the song steps back for other sounds, the master
 * volume, and the limiter. Changes are ramps. Used by one thread; nothing is allocated.
 */
public final class MasterBus {
  private final MixerControls controls;
  private final Ducking ducking;
  private final Ramp master;
  private final Limiter limiter;

  /**
   * Creates one whose master volume applies at once.
   *
   * @param controls whose master volume and ducking are followed
   * @param sampleRate frames a second
   */
  public MasterBus(MixerControls controls, int sampleRate) {
    this.controls = controls;
    this.ducking = new Ducking(sampleRate);
    this.master = new Ramp(Mixer.rampFrames(sampleRate));
    this.limiter = new Limiter(sampleRate);
    reset();
  }

  /** Returns by how many frames what comes out lags behind what goes in; always the same. */
  public int latencyFrames() {
    return limiter.latencyFrames();
  }

  /**
   * Forgets the sound that is on its way, and applies the master volume at once. A song that steps
   * back stays as far back as it is.
   */
  public void reset() {
    master.jumpTo((float) controls.masterVolume());
    limiter.reset();
  }

  /**
   * Brings a block to what the device gets, in place.
   *
   * @param stereo interleaved
   * @param frames how many frames count
   */
  public void process(float[] stereo, int frames) {
    boolean ducked = controls.ducked();
    master.moveTo((float) controls.masterVolume());
    if (master.left() > 0 || !ducking.idle(ducked)) {
      for (int i = 0; i < 2 * frames; i += 2) {
        float gain = master.next() * ducking.next(ducked);
        stereo[i] *= gain;
        stereo[i + 1] *= gain;
      }
    } else if (master.value() != 1) {
      float gain = master.value();
      for (int i = 0; i < 2 * frames; i++) {
        stereo[i] *= gain;
      }
    }
    limiter.process(stereo, frames);
  }
}
