package org.fretway.audio;

/**
 * Sums the stems of a block, each at its volume. A volume moves to a new value over one block, and
 * sound that sets in after a jump fades in over {@value #FADE_FRAMES} frames, so that neither
 * clicks. Sums up to {@value #KNEE} of full scale pass unchanged; beyond that they bend smoothly
 * towards full scale, never past it. Nothing is allocated while mixing.
 */
final class Mixer {
  static final int FADE_FRAMES = 128;
  static final float KNEE = 0.9f;

  private final float[] gains;
  private int fadeLeft;

  Mixer(int stems) {
    this.gains = new float[stems];
  }

  /**
   * Forgets the past: volumes apply at once.
   *
   * @param fade whether the sound sets in within a sound, and so must fade in
   */
  void reset(Transport volumes, boolean fade) {
    for (int stem = 0; stem < gains.length; stem++) {
      gains[stem] = volumes.volume(stem);
    }
    fadeLeft = fade ? FADE_FRAMES : 0;
  }

  /** Mixes a block into stereo samples, interleaved. */
  void mix(Block block, Transport volumes, float[] stereo) {
    int samples = 2 * block.frames;
    for (int i = 0; i < samples; i++) {
      stereo[i] = 0;
    }
    for (int stem = 0; stem < gains.length; stem++) {
      add(block.stems[stem], block.frames, gains[stem], volumes.volume(stem), stereo);
      gains[stem] = volumes.volume(stem);
    }
    fadeIn(stereo, block.frames);
    for (int i = 0; i < samples; i++) {
      stereo[i] = limit(stereo[i]);
    }
  }

  private static void add(float[] stem, int frames, float from, float to, float[] stereo) {
    if (from == 0 && to == 0) {
      return;
    }
    float step = (to - from) / frames;
    for (int frame = 0; frame < frames; frame++) {
      float gain = from + step * frame;
      stereo[2 * frame] += gain * stem[2 * frame];
      stereo[2 * frame + 1] += gain * stem[2 * frame + 1];
    }
  }

  private void fadeIn(float[] stereo, int frames) {
    for (int frame = 0; frame < frames && fadeLeft > 0; frame++, fadeLeft--) {
      float gain = 1 - (float) fadeLeft / FADE_FRAMES;
      stereo[2 * frame] *= gain;
      stereo[2 * frame + 1] *= gain;
    }
  }

  private static float limit(float sample) {
    float size = Math.abs(sample);
    if (size <= KNEE) {
      return sample;
    }
    float bent = KNEE + (1 - KNEE) * (float) Math.tanh((size - KNEE) / (1 - KNEE));
    return Math.copySign(bent, sample);
  }
}
