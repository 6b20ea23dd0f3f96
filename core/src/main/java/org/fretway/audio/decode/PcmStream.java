package org.fretway.audio.decode;

import java.io.IOException;
import java.util.List;

/**
 * Decoded audio, read from front to back and from wherever it was sought. Samples are floats with
 * full scale at ±1, interleaved. Used from one thread at a time; closing frees what it holds.
 */
public interface PcmStream extends AutoCloseable {
  /** Returns what each channel is for; its size is the number of channels, 1 to 8. */
  List<Speaker> layout();

  /** Returns the number of frames a second, 8,000 to 192,000. */
  int sampleRate();

  /** Returns how many frames there should be; damaged audio may have fewer. */
  long lengthFrames();

  /**
   * Reads the next frames.
   *
   * @param interleaved room for at least {@code frames} times the number of channels
   * @return how many frames were read, at least one unless the end is reached, then 0
   * @throws IOException if what follows can't be read or decoded
   */
  int read(float[] interleaved, int frames) throws IOException;

  /**
   * Goes to a frame; the next read starts exactly there.
   *
   * @param frame counted from 0; at or beyond the end, the next read returns 0
   */
  void seek(long frame) throws IOException;

  @Override
  void close();
}
