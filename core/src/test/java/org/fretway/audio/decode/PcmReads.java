package org.fretway.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.util.Arrays;

/** Reads streams in tests. */
final class PcmReads {
  private static final int BLOCK = 1_000;

  private PcmReads() {}

  /** Reads to the end, which may come before the length that the stream says, not after it. */
  static float[] all(PcmStream stream) throws IOException {
    return frames(stream, Math.toIntExact(stream.lengthFrames()) + 1);
  }

  /** Reads so many frames, or to the end. */
  static float[] frames(PcmStream stream, int frames) throws IOException {
    int channels = stream.layout().size();
    float[] all = new float[frames * channels];
    float[] block = new float[BLOCK * channels];
    int filled = 0;
    while (filled < frames) {
      int read = stream.read(block, Math.min(BLOCK, frames - filled));
      if (read == 0) {
        break;
      }
      System.arraycopy(block, 0, all, filled * channels, read * channels);
      filled += read;
    }
    return Arrays.copyOf(all, filled * channels);
  }

  /** Asserts that each of the moments sounds after a seek as it does when all is read. */
  static void assertSeeksExact(PcmStream stream, float precision, int... moments)
      throws IOException {
    int channels = stream.layout().size();
    stream.seek(0);
    float[] whole = all(stream);
    for (int moment : moments) {
      stream.seek(moment);
      float[] expected =
          Arrays.copyOfRange(
              whole, moment * channels, Math.min(whole.length, (moment + 500) * channels));
      assertThat(frames(stream, expected.length / channels))
          .as("from frame %d", moment)
          .containsExactly(expected, offset(precision));
    }
  }
}
