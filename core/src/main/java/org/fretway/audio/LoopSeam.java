package org.fretway.audio;

import java.util.Arrays;

/**
 * Where a loop begins anew, without a click: what lies before the place where the sound sets in is
 * faded in while what lies before the loop's end is faded out. So the first frame of the passage
 * keeps its attack, and each pass lasts exactly as long as the loop.
 */
final class LoopSeam {
  /** Long enough not to click, too short to be heard: 5 ms at 48 kHz. */
  static final int FRAMES = 240;

  private final float[][] before;
  private final float[] rising = new float[FRAMES];

  LoopSeam(int stems) {
    before = new float[stems][2 * FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      double phase = Math.PI / 2 * (i + 0.5) / FRAMES;
      rising[i] = (float) (Math.sin(phase) * Math.sin(phase));
    }
  }

  /**
   * Remembers what lies before the frame where the sound sets in; before the song there is silence.
   */
  void prepare(StemReaders readers, long entryFrame) {
    int frames = (int) Math.min(FRAMES, entryFrame);
    int missing = FRAMES - frames;
    readers.seek(entryFrame - frames);
    readers.read(before, frames);
    for (float[] stem : before) {
      System.arraycopy(stem, 0, stem, 2 * missing, 2 * frames);
      Arrays.fill(stem, 0, 2 * missing, 0);
    }
  }

  /**
   * Fades the sound of a block out.
   *
   * @param framesToEnd from the block's first frame to the end of the loop
   */
  void fadeOut(float[][] stems, int frames, long framesToEnd) {
    fade(stems, frames, framesToEnd, 0);
  }

  /** Fades what was prepared into a block, and what the block holds out. */
  void crossfade(float[][] stems, int frames, long framesToEnd) {
    fade(stems, frames, framesToEnd, 1);
  }

  private void fade(float[][] stems, int frames, long framesToEnd, float incoming) {
    int begin = (int) Math.max(0, framesToEnd - FRAMES);
    for (int frame = begin; frame < frames; frame++) {
      int at = FRAMES - (int) (framesToEnd - frame);
      float up = rising[at];
      for (int stem = 0; stem < stems.length; stem++) {
        float[] samples = stems[stem];
        for (int i = 2 * frame, j = 2 * at; i < 2 * frame + 2; i++, j++) {
          samples[i] = (1 - up) * samples[i] + incoming * up * before[stem][j];
        }
      }
    }
  }
}
