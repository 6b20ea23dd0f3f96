package org.fretway.audio.output;

import org.jspecify.annotations.Nullable;

/**
 * A voice that goes on wherever the output has a device, and on time alone where it has none. It
 * keeps its rate for life. When its place is another than before, it says that it has run empty;
 * {@link #reconnect} then moves it.
 */
final class FollowingVoice implements Voice {
  private final Output output;
  private final int sampleRate;
  private @Nullable OpenAlDevice place;
  private Voice voice;

  FollowingVoice(Output output, int sampleRate) {
    this.output = output;
    this.sampleRate = sampleRate;
    this.voice = new SilentVoice(sampleRate);
  }

  @Override
  public int sampleRate() {
    return sampleRate;
  }

  @Override
  public void attach() {
    place = output.playable();
    voice = place == null ? new SilentVoice(sampleRate) : new OpenAlVoice(place, sampleRate);
    voice.attach();
  }

  private boolean misplaced() {
    return place != output.playable();
  }

  @Override
  public boolean hasRoom() {
    return voice.hasRoom();
  }

  @Override
  public void write(float[] stereo, int frames) {
    voice.write(stereo, frames);
  }

  @Override
  public void start() {
    voice.start();
  }

  @Override
  public void pause() {
    voice.pause();
  }

  @Override
  public void clear() {
    if (misplaced()) {
      move();
    } else {
      voice.clear();
    }
  }

  @Override
  public void poll() {
    voice.poll();
  }

  @Override
  public boolean ranEmpty() {
    return voice.ranEmpty() || misplaced();
  }

  @Override
  public long takenFrames() {
    return voice.takenFrames();
  }

  @Override
  public double heardFrames() {
    return voice.heardFrames();
  }

  @Override
  public boolean reconnect() {
    if (place != null) {
      output.check(place);
    }
    if (misplaced()) {
      move();
    }
    return true;
  }

  private void move() {
    voice.close();
    attach();
  }

  @Override
  public void close() {
    voice.close();
  }
}
