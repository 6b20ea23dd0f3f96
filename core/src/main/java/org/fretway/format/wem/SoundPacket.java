package org.fretway.format.wem;

/** A sound packet as the Vorbis I specification has it. */
final class SoundPacket {
  private final byte[] bytes;
  private final boolean isLong;

  SoundPacket(byte[] bytes, boolean isLong) {
    this.bytes = bytes;
    this.isLong = isLong;
  }

  /** Returns the packet itself, no copy: there are many. */
  byte[] bytes() {
    return bytes;
  }

  /** Returns whether its block is a long one. */
  boolean isLong() {
    return isLong;
  }
}
