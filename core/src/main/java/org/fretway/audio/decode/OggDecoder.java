package org.fretway.audio.decode;

import java.util.List;

/** What turns the packets of a stream in Ogg into sound, one after the other. */
interface OggDecoder extends AutoCloseable {
  /** Returns what each channel is for. */
  List<Speaker> layout();

  /** Returns the number of frames a second; granules count the same. */
  int sampleRate();

  /** Returns how many frames at the start of the stream are no sound. */
  int delay();

  /** Returns how many frames before a moment decoding must start to be exact there. */
  int preroll();

  /** Returns the most frames that a packet decodes to. */
  int maxFrames();

  /** Forgets the packets before the one to be counted next. */
  void restartCount();

  /**
   * Counts a packet, the next in order.
   *
   * @return by how many frames it moves the stream on; 0 if it is no sound
   */
  int count(byte[] packet, int length);

  /** Forgets what was decoded: the packet to be decoded next does not follow it. */
  void restart();

  /**
   * Decodes the packet that was counted last.
   *
   * @param interleaved room for {@link #maxFrames}
   * @return how many frames there are; 0 if it is damaged, or only prepares for the next
   */
  int decode(byte[] packet, int length, float[] interleaved);

  /** Returns how many frames before the packet's end the first one stands that was decoded. */
  int lead();

  @Override
  void close();
}
