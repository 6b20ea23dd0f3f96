package org.fretway.audio;

import java.util.Arrays;
import org.fretway.audio.mix.Clicks;
import org.fretway.audio.mix.MasterBus;
import org.fretway.audio.mix.Metronome;
import org.fretway.audio.mix.Mixer;
import org.fretway.audio.output.Voice;
import org.fretway.audio.stretch.TimeStretch;
import org.jspecify.annotations.Nullable;

/**
 * Makes of decoded stems what is heard: mixes them, stretches the mix, adds the clicks, and keeps
 * the sum within what a device can play; and tells the timeline what stands where. Used by the
 * playing thread alone; nothing is allocated.
 */
final class SongOutput {
  private final Transport transport;
  private final BlockRing ring;
  private final Practice practice;
  private final Timeline timeline;
  private final SongLength length;
  private final Mixer mixer;
  private final TimeStretch stretch;
  private final Metronome metronome;
  private final MasterBus master;
  private final SongMap map = new SongMap();
  private final float[] mix = new float[2 * Voice.BLOCK_FRAMES];
  private long epoch;
  private long placed;
  private long written;

  /** Frames from before the start that leave the master bus first. */
  private int early;

  private int pass;
  private boolean fed;
  private boolean finished;

  SongOutput(
      Transport transport,
      BlockRing ring,
      Practice practice,
      Timeline timeline,
      SongLength length,
      Mixer mixer) {
    this.transport = transport;
    this.ring = ring;
    this.practice = practice;
    this.timeline = timeline;
    this.length = length;
    this.mixer = mixer;
    this.stretch = new TimeStretch(length.sampleRate());
    this.metronome = new Metronome(length.sampleRate());
    this.master = new MasterBus(practice.controls(), length.sampleRate());
  }

  /** Forgets what was on its way, and begins at a moment. */
  void begin(Transport.Seek wanted) {
    epoch = wanted.epoch();
    placed = 0;
    written = 0;
    pass = 0;
    fed = length.unboundedFrameAt(wanted.begin()) >= length.frames();
    finished = fed;
    early = master.latencyFrames();
    map.reset();
    mixer.reset();
    stretch.reset(transport.rate(), transport.semitones());
    metronome.reset();
    master.reset();
  }

  /** Returns whether nothing comes any more. */
  boolean finished() {
    return finished;
  }

  /** Returns how many seconds were put out since the last jump. */
  double seconds() {
    return (double) written / length.sampleRate();
  }

  /**
   * Renders what comes next.
   *
   * @param stereo where it is written, interleaved
   * @param frames at most {@link Voice#BLOCK_FRAMES}
   * @return how many frames were rendered; 0 if too little is decoded, or at the end
   */
  int render(float[] stereo, int frames) {
    stretch.setRate(transport.rate());
    stretch.setPitch(transport.semitones());
    int rendered = 0;
    while (rendered == 0 && !finished) {
      if (!feed(frames)) {
        return 0;
      }
      rendered = limited(stereo, stretched(stereo, frames));
      finished = fed && rendered == 0;
    }
    return rendered;
  }

  /** Reads from the time stretch, with clicks; behind the end, what pushes out the last of it. */
  private int stretched(float[] stereo, int frames) {
    double from = stretch.position();
    int read = stretch.read(stereo, 0, frames);
    if (read > 0) {
      place(stereo, read, from, stretch.position());
      placed += read;
      return read;
    }
    int pushed = (int) Math.min(frames, placed - written + early);
    Arrays.fill(stereo, 0, 2 * pushed, 0);
    return fed ? pushed : 0;
  }

  /** Takes a block through the master bus, less what comes out from before the start. */
  private int limited(float[] stereo, int frames) {
    master.process(stereo, frames);
    int dropped = Math.min(early, frames);
    int left = frames - dropped;
    System.arraycopy(stereo, 2 * dropped, stereo, 0, 2 * left);
    early -= dropped;
    written += left;
    return left;
  }

  /** Gives the time stretch what it needs; returns false if that is not decoded yet. */
  private boolean feed(int frames) {
    while (!fed && stretch.inputWanted(frames) > 0) {
      @Nullable Block block = ring.nextToEmpty();
      if (block == null || block.epoch > epoch) {
        return false;
      }
      if (block.epoch == epoch) {
        take(block);
      }
      ring.empty();
    }
    return true;
  }

  private void take(Block block) {
    if (block.pass != pass) {
      pass = block.pass;
      practice.passed(transport);
    }
    mixer.mix(block.stems, block.frames, mix);
    stretch.write(mix, 0, block.frames);
    map.written(block);
    if (block.last) {
      fed = true;
      stretch.end();
    }
  }

  /** Tells the timeline what was rendered, piece by piece, and adds the clicks to each. */
  private void place(float[] stereo, int frames, double from, double to) {
    double inputPerFrame = (to - from) / frames;
    int done = 0;
    double input = from;
    while (done < frames) {
      map.seek(input);
      int upTo = (int) Math.clamp(Math.ceil((map.end() - from) / inputPerFrame), done + 1, frames);
      double songTime = map.songFrame(input) / length.sampleRate();
      double songSeconds = inputPerFrame / length.sampleRate();
      timeline.add(
          (double) (placed + done) / length.sampleRate(), songTime, inputPerFrame, map.pass());
      Clicks counted = map.countIn();
      if (counted != Clicks.NONE) {
        metronome.add(
            counted, stereo, done, upTo - done, songTime, songSeconds, practice.countInVolume());
      } else {
        metronome.add(
            practice.beats(),
            stereo,
            done,
            upTo - done,
            songTime,
            songSeconds,
            practice.metronomeVolume());
      }
      done = upTo;
      input = from + done * inputPerFrame;
    }
  }
}
