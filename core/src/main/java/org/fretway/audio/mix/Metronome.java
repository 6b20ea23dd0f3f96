package org.fretway.audio.mix;

import java.util.Arrays;

/**
 * Adds clicks to a song, each at the frame that is nearest to its moment. The speed of the song
 * moves them closer together or apart and does not change their sound, and what has begun rings on,
 * whatever comes next. Used by one thread; nothing is allocated.
 *
 * <p>It follows how far the song is by itself, so that a click at the border of two blocks comes
 * once, however the caller's song times are rounded; song times that are further off than {@value
 * #JUMP_MILLIS} ms are a jump.
 */
public final class Metronome {
  /** Song time that differs from what is expected by less than this went on, maybe gliding. */
  static final int JUMP_MILLIS = 10;

  /** Clicks as close as this are one, such as the last of a loop and the first of its next turn. */
  private static final double ONE_CLICK_SECONDS = 0.005;

  /** As many as can ring at once. */
  private static final int VOICES = 16;

  private final float[] plain;
  private final float[] accent;
  private final int leastGap;

  // What rings: sound, position in it (may lie before its start) and volume.
  private final float[][] sounds = new float[VOICES][];
  private final int[] positions = new int[VOICES];
  private final float[] volumes = new float[VOICES];
  private int nextVoice;

  private Clicks followed = Clicks.NONE;
  private int nextClick;
  private double expected = Double.NaN;
  private long framesOut;
  private long lastClickAt = Long.MIN_VALUE / 2;

  /**
   * Creates a silent one.
   *
   * @param sampleRate frames a second of the blocks
   */
  public Metronome(int sampleRate) {
    this.plain = ClickSound.of(false, sampleRate);
    this.accent = ClickSound.of(true, sampleRate);
    this.leastGap = (int) (ONE_CLICK_SECONDS * sampleRate);
    Arrays.fill(sounds, plain);
    reset();
  }

  /** Forgets the past: nothing rings. */
  public void reset() {
    Arrays.fill(positions, Integer.MAX_VALUE);
    expected = Double.NaN;
    lastClickAt = Long.MIN_VALUE / 2;
  }

  /**
   * Adds the clicks of a piece of song, and what still rings of those before it. Each piece follows
   * the one before it without a gap in what is heard, whether or not its song time does.
   *
   * @param clicks of the song, or those that count it in
   * @param stereo interleaved
   * @param offsetFrames where the piece begins in it
   * @param frames how long the piece is
   * @param songTime in seconds at the first frame of the piece
   * @param songSecondsPerFrame by how much song time moves on each frame; 0 or less adds no click
   * @param volume of the clicks that begin here: 0 = none, 1 = about as loud as a loud song
   */
  public void add(
      Clicks clicks,
      float[] stereo,
      int offsetFrames,
      int frames,
      double songTime,
      double songSecondsPerFrame,
      float volume) {
    if (frames <= 0) {
      return;
    }
    if (songSecondsPerFrame > 0) {
      follow(clicks, songTime, songSecondsPerFrame);
      begin(frames, songTime, songSecondsPerFrame, volume);
      expected = songTime + frames * songSecondsPerFrame;
    }
    ring(stereo, offsetFrames, frames);
    framesOut += frames;
  }

  private void follow(Clicks clicks, double songTime, double songSecondsPerFrame) {
    boolean wentOn = Math.abs(songTime - expected) * 1000 < JUMP_MILLIS;
    if (!wentOn || clicks != followed) {
      followed = clicks;
      // A click belongs to the frame nearest to it, which may be a little behind it.
      nextClick = clicks.firstFrom(songTime - songSecondsPerFrame / 2);
    }
  }

  private void begin(int frames, double songTime, double songSecondsPerFrame, float volume) {
    while (nextClick < followed.size()) {
      double frame = Math.floor((followed.time(nextClick) - songTime) / songSecondsPerFrame + 0.5);
      if (frame >= frames) {
        return;
      }
      begin((int) Math.max(0, frame), followed.accent(nextClick), volume);
      nextClick++;
    }
  }

  private void begin(int frame, boolean isAccent, float volume) {
    if (framesOut + frame - lastClickAt < leastGap) {
      return;
    }
    lastClickAt = framesOut + frame;
    if (volume > 0) {
      sounds[nextVoice] = isAccent ? accent : plain;
      positions[nextVoice] = -frame;
      volumes[nextVoice] = volume;
      nextVoice = (nextVoice + 1) % VOICES;
    }
  }

  private void ring(float[] stereo, int offsetFrames, int frames) {
    for (int voice = 0; voice < VOICES; voice++) {
      float[] sound = sounds[voice];
      int position = positions[voice];
      if (position >= sound.length) {
        continue;
      }
      int from = Math.max(0, -position);
      int to = Math.min(frames, sound.length - position);
      for (int frame = from; frame < to; frame++) {
        float sample = volumes[voice] * sound[position + frame];
        stereo[2 * (offsetFrames + frame)] += sample;
        stereo[2 * (offsetFrames + frame) + 1] += sample;
      }
      positions[voice] = position + frames;
    }
  }
}
