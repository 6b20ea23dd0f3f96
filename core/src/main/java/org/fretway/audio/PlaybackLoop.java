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
  private final SongOutput output;
  private final SongLength length;
  private final HeardTime heard;
  private final Consumer<String> warnings;
  private final float[] block = new float[2 * Voice.BLOCK_FRAMES];
  private Voice voice;
  private long epoch = -1;
  private boolean voiceRuns;
  private volatile int dropouts;

  PlaybackLoop(
      Transport transport,
      SongOutput output,
      SongLength length,
      HeardTime heard,
      Voice voice,
      Consumer<String> warnings) {
    this.transport = transport;
    this.output = output;
    this.length = length;
    this.heard = heard;
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
    voiceRuns = false;
    voice.clear();
    output.begin(wanted);
    heard.jump(wanted);
  }

  private void fillVoice() {
    while (voice.hasRoom()) {
      int frames = output.render(block, Voice.BLOCK_FRAMES);
      if (frames == 0) {
        return;
      }
      voice.write(block, frames);
    }
  }

  private void play(Transport.Seek wanted) {
    // Sound starts only with a full queue, so that it does not stop again at once.
    if (!voiceRuns && (!voice.hasRoom() || output.finished())) {
      voice.start();
      voiceRuns = true;
    }
    if (!voiceRuns) {
      return;
    }
    voice.poll();
    long now = System.nanoTime();
    boolean nothingQueued = voice.ranEmpty() || output.seconds() == 0;
    if (!nothingQueued) {
      heard.clock().follow(now, voice.heardFrames() / length.sampleRate(), output.seconds());
    } else if (!output.finished()) {
      recover(wanted, now);
    } else {
      heard.clock().drain(now, output.seconds());
      if (heard.clock().lineAt(now) >= output.seconds()) {
        transport.end(epoch);
      }
    }
  }

  private void rest() {
    if (voiceRuns) {
      voiceRuns = false;
      voice.pause();
      voice.poll();
    }
    double taken = (double) voice.takenFrames() / length.sampleRate();
    heard.clock().drain(System.nanoTime(), taken);
  }

  /** Returns how often the voice has run empty within the song. Any thread may ask. */
  int dropouts() {
    return dropouts;
  }

  /** The voice has run empty within the song: decoding was too slow, or the device went away. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // Only the playing thread writes the count.
  private void recover(Transport.Seek wanted, long now) {
    dropouts++;
    double songTime = heard.songTime(now, wanted);
    if (voice.reconnect()) {
      LOG.info("Sound was not ready in time at {} s.", songTime);
    } else {
      LOG.warn("The sound device is gone.");
      warnings.accept(DEVICE_LOST);
      voice.close();
      voice = new SilentVoice(length.sampleRate());
    }
    transport.resume(wanted, songTime);
  }
}
