package org.fretway.audio.mix;

import java.util.Arrays;

/**
 * Sums stems, each at its gain and place, to stereo. Every change of a control is heard as a ramp
 * of {@value #RAMP_MILLIS} ms, whatever the size of the blocks, so that none clicks. Used by one
 * thread; nothing is allocated while mixing.
 *
 * <p>Stems are stereo already, so a place between left and right is a balance: towards one side the
 * other channel gets quieter in a straight line, and in the middle both pass as they were recorded.
 * A pan law of constant power is made for mono sources: it would take 3 dB from stems that nobody
 * moved, or add 3 dB to one channel of those that are moved.
 */
public final class Mixer {
  /** How long a change of gain takes. */
  public static final int RAMP_MILLIS = 15;

  private final MixerControls controls;
  private final Ramp[] left;
  private final Ramp[] right;

  /**
   * Creates a mixer whose gains apply at once.
   *
   * @param controls of at least as many stems
   * @param stems how many are mixed
   * @param sampleRate frames a second of the blocks
   */
  public Mixer(MixerControls controls, int stems, int sampleRate) {
    if (stems > controls.stems()) {
      throw new IllegalArgumentException(
          "There are controls for " + controls.stems() + " stems, not for " + stems);
    }
    this.controls = controls;
    this.left = new Ramp[stems];
    this.right = new Ramp[stems];
    int frames = rampFrames(sampleRate);
    for (int stem = 0; stem < stems; stem++) {
      left[stem] = new Ramp(frames);
      right[stem] = new Ramp(frames);
    }
    reset();
  }

  static int rampFrames(int sampleRate) {
    return Math.max(1, sampleRate * RAMP_MILLIS / 1000);
  }

  /** Forgets the past: the gains that are wanted now apply at once. */
  public void reset() {
    boolean anySolo = controls.anySolo();
    for (int stem = 0; stem < left.length; stem++) {
      float gain = controls.gain(stem, anySolo);
      left[stem].jumpTo(gain * leftShare(stem));
      right[stem].jumpTo(gain * rightShare(stem));
    }
  }

  /** Forgets the past: all stems rise from silence, for a start within a sound. */
  public void resetToSilence() {
    for (int stem = 0; stem < left.length; stem++) {
      left[stem].jumpTo(0);
      right[stem].jumpTo(0);
    }
  }

  /**
   * Mixes a block.
   *
   * @param stems the stereo samples of each stem, interleaved
   * @param frames how many frames count
   * @param stereo gets the sum, interleaved, from its start
   */
  public void mix(float[][] stems, int frames, float[] stereo) {
    boolean anySolo = controls.anySolo();
    Arrays.fill(stereo, 0, 2 * frames, 0);
    for (int stem = 0; stem < left.length; stem++) {
      float gain = controls.gain(stem, anySolo);
      left[stem].moveTo(gain * leftShare(stem));
      right[stem].moveTo(gain * rightShare(stem));
      add(stems[stem], frames, left[stem], right[stem], stereo);
    }
  }

  private float leftShare(int stem) {
    return (float) Math.min(1, 1 - controls.pan(stem));
  }

  private float rightShare(int stem) {
    return (float) Math.min(1, 1 + controls.pan(stem));
  }

  private static void add(float[] stem, int frames, Ramp left, Ramp right, float[] stereo) {
    int moving = Math.min(frames, Math.max(left.left(), right.left()));
    for (int frame = 0; frame < moving; frame++) {
      stereo[2 * frame] += left.next() * stem[2 * frame];
      stereo[2 * frame + 1] += right.next() * stem[2 * frame + 1];
    }
    addSteady(stem, moving, frames, left.value(), right.value(), stereo);
  }

  private static void addSteady(
      float[] stem, int from, int to, float left, float right, float[] stereo) {
    if (left == right) {
      if (left != 0) {
        for (int i = 2 * from; i < 2 * to; i++) {
          stereo[i] += left * stem[i];
        }
      }
      return;
    }
    for (int i = 2 * from; i < 2 * to; i += 2) {
      stereo[i] += left * stem[i];
      stereo[i + 1] += right * stem[i + 1];
    }
  }
}
