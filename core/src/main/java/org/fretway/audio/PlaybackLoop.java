package org.fretway.audio;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.fretway.audio.output.SilentVoice;
import org.fretway.audio.output.Voice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that plays: mixes what is decoded into the voice, starts and holds the voice as the
 * transport wants, and tells the clock what is heard. Nothing is allocated while it plays.
 */
final class PlaybackLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(PlaybackLoop.class);

  /** Half of a block, so that the queue is refilled well before it runs empty. */
  private static final long NAP_NANOS = 5_000_000;

  private static final String DEVICE_LOST =
      "The sound device is gone, so the song runs on silently.";

  private final Transport transport;
  private final BlockRing ring;
  private final int blocksToStart;
  private final SongLength length;
  private final SongClock clock;
  private final Mixer mixer;
  private final Consumer<String> warnings;
  private final float[] mix = new float[2 * Voice.BLOCK_FRAMES];
  private Voice voice;
  private long epoch = -1;
  private long startFrame;
  private long nextFrame;
  private boolean voiceRuns;

  PlaybackLoop(
      Transport transport,
      BlockRing ring,
      int blocksToStart,
      SongLength length,
      SongClock clock,
      Mixer mixer,
      Voice voice,
      Consumer<String> warnings) {
    this.transport = transport;
    this.ring = ring;
    this.blocksToStart = blocksToStart;
    this.length = length;
    this.clock = clock;
    this.mixer = mixer;
    this.voice = voice;
    this.warnings = warnings;
  }

  @Override
  public void run() {
    voice.attach();
    try {
      while (!transport.closed()) {
        tick();
        LockSupport.parkNanos(this, NAP_NANOS);
      }
    } catch (RuntimeException e) {
      LOG.error("Playback has stopped.", e);
      warnings.accept("Playback has stopped by an internal error; the log tells more.");
    } finally {
      voice.close();
    }
  }

  /** Does what is due now; called again and again. */
  void tick() {
    Transport.Seek wanted = transport.seek();
    if (wanted.epoch() != epoch) {
      begin(wanted);
    }
    fillVoice();
    if (transport.running()) {
      play(wanted);
    } else {
      rest();
    }
  }

  private void begin(Transport.Seek wanted) {
    epoch = wanted.epoch();
    startFrame = length.frameAt(wanted.songTime());
    nextFrame = startFrame;
    voiceRuns = false;
    voice.clear();
    mixer.reset(transport, startFrame > 0);
    clock.jump(epoch, wanted.songTime());
  }

  private void fillVoice() {
    for (Block block = ring.nextToEmpty();
        block != null && block.epoch <= epoch;
        block = ring.nextToEmpty()) {
      if (block.epoch == epoch) {
        if (!voice.hasRoom()) {
          return;
        }
        mixer.mix(block, transport, mix);
        voice.write(mix, block.frames);
        nextFrame += block.frames;
      }
      ring.empty();
    }
  }

  private void play(Transport.Seek wanted) {
    boolean allWritten = nextFrame == length.frames();
    if (!voiceRuns && enoughIsReady()) {
      voice.start();
      voiceRuns = true;
    }
    if (!voiceRuns) {
      return;
    }
    voice.poll();
    long now = System.nanoTime();
    boolean nothingQueued = voice.ranEmpty() || nextFrame == startFrame;
    if (!nothingQueued) {
      clock.follow(now, timeOf(voice.heardFrames()), length.timeAt(nextFrame));
    } else if (!allWritten) {
      recover(wanted, now);
    } else {
      clock.drain(now, length.timeAt(nextFrame));
      if (clock.lineAt(now) >= length.timeAt(nextFrame)) {
        transport.end(epoch);
      }
    }
  }

  private boolean enoughIsReady() {
    long decoded = nextFrame + (long) ring.ready() * Voice.BLOCK_FRAMES;
    return decoded >= length.frames() || ring.ready() >= blocksToStart;
  }

  private void rest() {
    if (voiceRuns) {
      voiceRuns = false;
      voice.pause();
      voice.poll();
    }
    clock.drain(System.nanoTime(), timeOf((double) voice.takenFrames()));
  }

  /** The voice has run empty within the song: decoding was too slow, or the device went away. */
  private void recover(Transport.Seek wanted, long now) {
    if (voice.reconnect()) {
      LOG.info("Sound was not ready in time at {} s.", clock.lineAt(now));
    } else {
      LOG.warn("The sound device is gone.");
      warnings.accept(DEVICE_LOST);
      voice.close();
      voice = new SilentVoice(length.sampleRate());
    }
    transport.seekFrom(wanted, clock.lineAt(now));
  }

  private double timeOf(double framesOfVoice) {
    return length.timeAt(startFrame) + framesOfVoice / length.sampleRate();
  }
}
