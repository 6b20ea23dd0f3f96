package org.fretway.audio;

import org.fretway.audio.mix.Clicks;

/** A few milliseconds of all stems, from the same moment on; filled and emptied again and again. */
final class Block {
  /** Stereo samples of each stem, interleaved. */
  final float[][] stems;

  /** The number of the jump that it belongs to. */
  long epoch;

  /** Where in the song it stands; negative before its start. */
  long songFrame;

  /** How many frames count. */
  int frames;

  /** Which time through the loop it belongs to, from 0 after each jump. */
  int pass;

  /** What is counted while the song is silent; empty where the song sounds. */
  Clicks countIn = Clicks.NONE;

  /** Whether nothing comes after it. */
  boolean last;

  Block(int stems, int capacityFrames) {
    this.stems = new float[stems][2 * capacityFrames];
  }
}
