package org.fretway.audio.decode;

import java.util.List;

/**
 * What of a Vorbis stream's headers tells how long its packets are (Vorbis I specification, section
 * 4.3.1).
 *
 * @param shortBlock samples of a channel that a short window spans
 * @param longBlock samples of a channel that a long window spans
 * @param isLong for each mode of packets, whether its window is long
 */
record VorbisModes(
    int channels, int sampleRate, int shortBlock, int longBlock, List<Boolean> isLong) {
  /** Returns the mode of a packet; -1 if it is none with sound. */
  int mode(byte[] packet, int length) {
    if (length == 0 || (packet[0] & 1) != 0) {
      return -1;
    }
    int mode = packet[0] >> 1 & ((1 << modeBits()) - 1);
    return mode < isLong.size() ? mode : -1;
  }

  /** Returns how many samples a packet of a mode spans. */
  int block(int mode) {
    return isLong.get(mode) ? longBlock : shortBlock;
  }

  /** Returns whether the window before (0) or behind (1) that of a long packet is long as well. */
  boolean longBeside(byte[] packet, int length, int side) {
    int bit = 1 + modeBits() + side;
    return bit >> 3 < length && (packet[bit >> 3] >> (bit & 7) & 1) != 0;
  }

  private int modeBits() {
    return PacketBits.ilog(isLong.size() - 1);
  }
}
