package org.fretway.audio;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.fretway.audio.decode.StereoReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that decodes all stems ahead of what is played, in step, and follows jumps. */
final class StemFeeder implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(StemFeeder.class);
  private static final long NAP_NANOS = 10_000_000;

  private final List<Optional<StereoReader>> readers;
  private final List<String> ids;
  private final Transport transport;
  private final BlockRing ring;
  private final SongLength length;
  private final Consumer<String> warnings;
  private final int blockFrames;
  private long epoch = -1;
  private long nextFrame;

  /**
   * Takes over the readers.
   *
   * @param readers of the stems; empty for a stem that is left out
   */
  StemFeeder(
      List<Optional<StereoReader>> readers,
      List<String> ids,
      Transport transport,
      BlockRing ring,
      SongLength length,
      int blockFrames,
      Consumer<String> warnings) {
    this.readers = readers;
    this.ids = ids;
    this.transport = transport;
    this.ring = ring;
    this.length = length;
    this.blockFrames = blockFrames;
    this.warnings = warnings;
  }

  @Override
  public void run() {
    try {
      while (!transport.closed()) {
        if (!step()) {
          LockSupport.parkNanos(this, NAP_NANOS);
        }
      }
    } finally {
      readers.forEach(reader -> reader.ifPresent(StereoReader::close));
    }
  }

  /** Fills the next block; returns false if there is nothing to do for now. */
  boolean step() {
    Transport.Seek wanted = transport.seek();
    if (wanted.epoch() != epoch) {
      epoch = wanted.epoch();
      nextFrame = length.frameAt(wanted.songTime());
      for (int stem = 0; stem < readers.size(); stem++) {
        seek(stem);
      }
    }
    Block block = ring.nextToFill();
    if (block == null || nextFrame >= length.frames()) {
      return false;
    }
    block.epoch = epoch;
    block.frames = (int) Math.min(blockFrames, length.frames() - nextFrame);
    for (int stem = 0; stem < readers.size(); stem++) {
      read(stem, block);
    }
    nextFrame += block.frames;
    ring.fill();
    return true;
  }

  private void seek(int stem) {
    if (readers.get(stem).isPresent()) {
      try {
        readers.get(stem).get().seek(nextFrame);
      } catch (IOException e) {
        report(stem, e);
      }
    }
  }

  private void read(int stem, Block block) {
    float[] samples = block.stems[stem];
    if (readers.get(stem).isPresent()) {
      try {
        readers.get(stem).get().read(samples, block.frames);
        return;
      } catch (IOException e) {
        report(stem, e);
      }
    }
    Arrays.fill(samples, 0);
  }

  private void report(int stem, IOException e) {
    LOG.warn("The stem \"{}\" can't be decoded from frame {} on.", ids.get(stem), nextFrame, e);
    warnings.accept(StemProblem.fallsSilent(ids.get(stem), length.timeAt(nextFrame), e));
  }
}
