package org.fretway.audio;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.fretway.audio.mix.Clicks;

/**
 * The thread that decodes all stems ahead of what is played, in step. It follows jumps, and goes
 * round in the loop, so that whoever takes the blocks gets one stream without a gap.
 */
final class StemFeeder implements Runnable {
  private static final long NAP_NANOS = 10_000_000;

  /** Sound that sets in within the song rises over so many frames: 2.7 ms at 48 kHz. */
  private static final int FADE_FRAMES = 128;

  private final StemReaders readers;
  private final Transport transport;
  private final BlockRing ring;
  private final SongLength length;
  private final HeardTime heard;
  private final int blockFrames;
  private final LoopSeam seam;
  private long epoch = -1;
  private long nextFrame;

  /** Where the sound sets in; what is before it is silent, and counted. */
  private long soundFrom;

  private Clicks countIn = Clicks.NONE;
  private long fadeFrom;
  private int pass;
  private long revision;
  private Optional<Transport.PlannedLoop> loop = Optional.empty();
  private long loopEnd = Long.MAX_VALUE;
  private boolean atEnd;

  /** Takes over the readers. */
  StemFeeder(
      StemReaders readers,
      Transport transport,
      BlockRing ring,
      SongLength length,
      int blockFrames,
      HeardTime heard) {
    this.readers = readers;
    this.transport = transport;
    this.ring = ring;
    this.length = length;
    this.blockFrames = blockFrames;
    this.heard = heard;
    this.seam = new LoopSeam(readers.count());
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
      readers.close();
    }
  }

  /** Fills the next block; returns false if there is nothing to do for now. */
  boolean step() {
    Transport.Seek wanted = transport.seek();
    if (wanted.epoch() != epoch) {
      begin(wanted);
    }
    Transport.LoopWish wish = transport.loop();
    if (wish.revision() != revision) {
      adopt(wish, wanted);
      return true;
    }
    Block block = ring.nextToFill();
    if (block == null || atEnd) {
      return false;
    }
    fill(block);
    ring.fill();
    if (nextFrame == loopEnd) {
      again(loop.orElseThrow());
    }
    return true;
  }

  private void begin(Transport.Seek wanted) {
    epoch = wanted.epoch();
    pass = 0;
    enter(wanted.songTime(), wanted.lead());
    fadeFrom = soundFrom;
    atEnd = nextFrame >= length.frames();
    startLoop();
  }

  /** Takes up what comes before the sound of a passage, and the passage behind it. */
  private void enter(double songTime, Lead lead) {
    nextFrame = length.unboundedFrameAt(lead.from());
    soundFrom = lead.audible() ? Math.max(0, nextFrame) : length.frameAt(songTime);
    nextFrame = Math.min(nextFrame, soundFrom);
    countIn = lead.clicks();
    readers.seek(soundFrom);
  }

  /** A loop whose end has been passed is not gone back to. */
  private void startLoop() {
    loopEnd =
        loop.map(it -> length.frameAt(it.region().end()))
            .filter(end -> nextFrame < end)
            .orElse(Long.MAX_VALUE);
    if (loopEnd != Long.MAX_VALUE) {
      seam.prepare(readers, entryOf(loop.orElseThrow()));
      readers.seek(Math.max(nextFrame, soundFrom));
    }
  }

  private long entryOf(Transport.PlannedLoop planned) {
    Lead lead = planned.lead();
    return length.frameAt(lead.audible() ? lead.from() : planned.region().start());
  }

  /** What was decoded ahead under the loop before is dropped if it is no longer what follows. */
  private void adopt(Transport.LoopWish wish, Transport.Seek wanted) {
    revision = wish.revision();
    loop = wish.loop();
    long nanos = System.nanoTime();
    double now = heard.songTime(nanos, wanted);
    boolean ranOn = atEnd || (loop.isPresent() && nextFrame >= length.frameAt(end()));
    boolean wrapped = pass > heard.pass(nanos, wanted);
    if (loop.isPresent() && now >= end() && wish.epoch() == epoch) {
      transport.seekFrom(wanted, loop.get().region().start(), loop.get().lead());
    } else if (ranOn || wrapped) {
      transport.resume(wanted, now);
    } else {
      startLoop();
    }
  }

  private double end() {
    return Math.min(loop.orElseThrow().region().end(), length.seconds());
  }

  private void fill(Block block) {
    boolean silent = nextFrame < soundFrom;
    long stop = silent ? soundFrom : Math.min(loopEnd, length.frames());
    block.epoch = epoch;
    block.songFrame = nextFrame;
    block.frames = (int) Math.min(blockFrames, stop - nextFrame);
    block.pass = pass;
    block.countIn = silent ? countIn : Clicks.NONE;
    if (silent) {
      for (float[] stem : block.stems) {
        Arrays.fill(stem, 0);
      }
    } else {
      readers.read(block.stems, block.frames);
    }
    shape(block, silent);
    nextFrame += block.frames;
    atEnd = nextFrame >= length.frames() && nextFrame != loopEnd;
    block.last = atEnd;
  }

  private void shape(Block block, boolean silent) {
    if (silent) {
      if (pass > 0) {
        seam.crossfade(block.stems, block.frames, soundFrom - nextFrame);
      }
      return;
    }
    fadeIn(block);
    if (loopEnd != Long.MAX_VALUE) {
      if (loop.orElseThrow().lead().audible()) {
        seam.crossfade(block.stems, block.frames, loopEnd - nextFrame);
      } else {
        seam.fadeOut(block.stems, block.frames, loopEnd - nextFrame);
      }
    }
  }

  private void fadeIn(Block block) {
    long into = nextFrame - fadeFrom;
    if (fadeFrom == 0 || pass > 0) {
      return;
    }
    for (int frame = 0; frame < block.frames && into + frame < FADE_FRAMES; frame++) {
      float gain = (float) (into + frame) / FADE_FRAMES;
      for (float[] stem : block.stems) {
        stem[2 * frame] *= gain;
        stem[2 * frame + 1] *= gain;
      }
    }
  }

  private void again(Transport.PlannedLoop planned) {
    pass++;
    enter(planned.region().start(), planned.lead());
  }
}
