package org.fretway.audio;

import org.fretway.audio.output.Voice;

/** A device that moves only when the test says so, and keeps what it was given to play. */
final class HandCrankedVoice implements Voice {
  static final int SAMPLE_RATE = 48_000;
  static final int LATENCY_FRAMES = 480;
  private static final int QUEUE_FRAMES = 8 * BLOCK_FRAMES;

  final float[] played = new float[2 * 10 * SAMPLE_RATE];
  int playedFrames;
  boolean unplugged;
  private int written;
  private int taken;
  private boolean running;

  /** Lets so many frames go by, if so many are queued. */
  void turn(int frames) {
    if (running) {
      taken = Math.min(written, taken + frames);
    }
  }

  float[] left() {
    float[] left = new float[playedFrames];
    for (int i = 0; i < playedFrames; i++) {
      left[i] = played[2 * i];
    }
    return left;
  }

  @Override
  public int sampleRate() {
    return SAMPLE_RATE;
  }

  @Override
  public void attach() {}

  @Override
  public boolean hasRoom() {
    return written - taken <= QUEUE_FRAMES - BLOCK_FRAMES;
  }

  @Override
  public void write(float[] stereo, int frames) {
    System.arraycopy(stereo, 0, played, 2 * playedFrames, 2 * frames);
    playedFrames += frames;
    written += frames;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void pause() {
    running = false;
  }

  @Override
  public void clear() {
    running = false;
    playedFrames -= written - taken;
    written = 0;
    taken = 0;
  }

  @Override
  public void poll() {}

  @Override
  public boolean ranEmpty() {
    return running && (unplugged || taken == written);
  }

  @Override
  public long takenFrames() {
    return taken;
  }

  @Override
  public double heardFrames() {
    return taken - (double) LATENCY_FRAMES;
  }

  @Override
  public boolean reconnect() {
    return !unplugged;
  }

  @Override
  public void close() {}
}
