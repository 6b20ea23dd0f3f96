package org.fretway.audio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fretway.audio.decode.AudioFormatException;
import org.fretway.audio.decode.StereoReader;

/** The plain sum of stems, block by block, as fast as they decode. */
final class StemMix implements AutoCloseable {
  private final List<String> ids = new ArrayList<>();
  private final List<StereoReader> readers = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final int sampleRate;
  private final float[] stem;
  private long position;

  /**
   * Opens the stems that can be opened.
   *
   * @param blockFrames the most that is read at once
   * @throws AudioFormatException if none can be
   */
  StemMix(List<StemInput> stems, int sampleRate, int blockFrames) throws AudioFormatException {
    this.sampleRate = sampleRate;
    this.stem = new float[2 * blockFrames];
    for (StemInput input : stems) {
      try {
        readers.add(new StereoReader(StemDecoder.open(input), sampleRate));
        ids.add(input.id());
      } catch (IOException e) {
        warnings.add(StemProblem.leftOut(input.id(), e));
      }
    }
    if (readers.isEmpty()) {
      throw new AudioFormatException(
          stems.isEmpty() ? "There is no stem to mix." : String.join(" ", warnings));
    }
  }

  /** Returns the length of the longest stem, in frames. */
  long lengthFrames() {
    return readers.stream().mapToLong(StereoReader::lengthFrames).max().orElse(0);
  }

  /** Goes back to the start. */
  void rewind() throws IOException {
    position = 0;
    for (StereoReader reader : readers) {
      reader.seek(0);
    }
  }

  /** Reads the next frames of the sum into stereo samples, interleaved. */
  void read(float[] stereo, int frames) {
    Arrays.fill(stereo, 0, 2 * frames, 0);
    for (int r = 0; r < readers.size(); r++) {
      try {
        readers.get(r).read(stem, frames);
        for (int i = 0; i < 2 * frames; i++) {
          stereo[i] += stem[i];
        }
      } catch (IOException e) {
        warn(StemProblem.fallsSilent(ids.get(r), (double) position / sampleRate, e));
      }
    }
    position += frames;
  }

  private void warn(String sentence) {
    if (!warnings.contains(sentence)) {
      warnings.add(sentence);
    }
  }

  /** Returns one plain sentence for each stem that is missing from the sum, or in part. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  @Override
  public void close() {
    readers.forEach(StereoReader::close);
  }
}
