package org.fretway.audio;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fretway.audio.decode.StereoReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All stems of a song, read in step. A stem that fails is silent from there on, and told of. */
final class StemReaders implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StemReaders.class);

  private final List<String> ids;
  private final List<Optional<StereoReader>> readers;
  private final int sampleRate;
  private final Consumer<String> warnings;
  private long nextFrame;

  /**
   * Takes over the readers.
   *
   * @param ids what the song calls its stems
   * @param readers of the stems; empty for a stem that is left out
   */
  StemReaders(
      List<String> ids,
      List<Optional<StereoReader>> readers,
      int sampleRate,
      Consumer<String> warnings) {
    this.ids = ids;
    this.readers = readers;
    this.sampleRate = sampleRate;
    this.warnings = warnings;
  }

  int count() {
    return readers.size();
  }

  /** Goes to a frame of the song. */
  void seek(long frame) {
    if (frame == nextFrame) {
      return;
    }
    nextFrame = frame;
    for (int stem = 0; stem < readers.size(); stem++) {
      if (readers.get(stem).isPresent()) {
        try {
          readers.get(stem).get().seek(frame);
        } catch (IOException e) {
          report(stem, e);
        }
      }
    }
  }

  /**
   * Reads the next frames of all stems.
   *
   * @param stems of each stem, stereo samples, interleaved
   */
  void read(float[][] stems, int frames) {
    for (int stem = 0; stem < readers.size(); stem++) {
      read(stem, stems[stem], frames);
    }
    nextFrame += frames;
  }

  private void read(int stem, float[] samples, int frames) {
    if (readers.get(stem).isPresent()) {
      try {
        readers.get(stem).get().read(samples, frames);
        return;
      } catch (IOException e) {
        report(stem, e);
      }
    }
    Arrays.fill(samples, 0, 2 * frames, 0);
  }

  private void report(int stem, IOException e) {
    LOG.warn("The stem \"{}\" can't be decoded from frame {} on.", ids.get(stem), nextFrame, e);
    warnings.accept(StemProblem.fallsSilent(ids.get(stem), (double) nextFrame / sampleRate, e));
  }

  @Override
  public void close() {
    readers.forEach(reader -> reader.ifPresent(StereoReader::close));
  }
}
