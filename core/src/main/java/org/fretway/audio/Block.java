package org.fretway.audio;

/** A few milliseconds of all stems, from the same moment on; filled and emptied again and again. */
final class Block {
  /** Stereo samples of each stem, interleaved. */
  final float[][] stems;

  /** The number of the jump that it belongs to. */
  long epoch;

  /** How many frames count. */
  int frames;

  Block(int stems, int capacityFrames) {
    this.stems = new float[stems][2 * capacityFrames];
  }
}
