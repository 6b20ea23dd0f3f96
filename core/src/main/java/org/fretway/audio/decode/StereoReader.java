package org.fretway.audio.decode;

import java.io.IOException;
import java.util.Arrays;

/**
 * Any audio as stereo at one rate. All readers of one rate agree on the moment of each frame,
 * whatever the rates of their files. Used from one thread at a time; nothing is allocated while
 * reading.
 */
public final class StereoReader implements AutoCloseable {
  private static final int BLOCK_FRAMES = 1024;

  /** Beyond 24 dB above full scale, and where it is no number, a sample is damage, not sound. */
  private static final float LOUDEST = 16;

  private final PcmStream stream;
  private final int rate;
  private final Resampler resampler;
  private final float[] leftGains;
  private final float[] rightGains;
  private final float[] block;

  /** Stereo input frames from {@link #windowStart} on; what lies before frame 0 is silent. */
  private final float[] window;

  private long windowStart;
  private int windowFrames;
  private long soundEnd = Long.MAX_VALUE;

  /**
   * Takes over a stream at its start.
   *
   * @param rate frames a second that are wanted
   */
  public StereoReader(PcmStream stream, int rate) {
    this.stream = stream;
    this.rate = rate;
    this.resampler = new Resampler(stream.sampleRate(), rate);
    int channels = stream.layout().size();
    this.leftGains = new float[channels];
    this.rightGains = new float[channels];
    for (int i = 0; i < channels; i++) {
      leftGains[i] = stream.layout().get(i).toLeft();
      rightGains[i] = stream.layout().get(i).toRight();
    }
    this.block = new float[BLOCK_FRAMES * channels];
    this.window = new float[2 * (resampler.taps() + BLOCK_FRAMES)];
    startWindow();
  }

  /** Returns how many frames there should be at the wanted rate. */
  public long lengthFrames() {
    return Math.ceilDiv(stream.lengthFrames() * rate, (long) stream.sampleRate());
  }

  /**
   * Reads the next frames; behind the end there is silence.
   *
   * @param stereo interleaved, filled from its start
   * @return false if nothing but silence is left, this read included
   * @throws IOException if what follows can't be decoded; silence follows then
   */
  public boolean read(float[] stereo, int frames) throws IOException {
    boolean sound = false;
    int done = 0;
    while (done < frames) {
      long first = resampler.firstInputFrame();
      if (first + resampler.taps() > windowStart + windowFrames) {
        slide(first);
      }
      sound |= first + resampler.tapsBefore() < soundEnd;
      done = resampler.run(window, windowStart, windowStart + windowFrames, stereo, done, frames);
    }
    return sound;
  }

  /**
   * Goes to a frame at the wanted rate.
   *
   * @param frame counted from 0
   */
  public void seek(long frame) throws IOException {
    resampler.seek(frame);
    soundEnd = Long.MAX_VALUE;
    startWindow();
    stream.seek(windowStart + windowFrames);
  }

  private void startWindow() {
    windowStart = resampler.firstInputFrame();
    windowFrames = (int) Math.max(0, -windowStart);
    Arrays.fill(window, 0, 2 * windowFrames, 0);
  }

  private void slide(long first) throws IOException {
    int dropped = (int) (first - windowStart);
    windowFrames -= dropped;
    windowStart = first;
    System.arraycopy(window, 2 * dropped, window, 0, 2 * windowFrames);
    int capacity = window.length / 2;
    try {
      while (windowFrames < capacity && windowStart + windowFrames < soundEnd) {
        int read = stream.read(block, Math.min(BLOCK_FRAMES, capacity - windowFrames));
        if (read == 0) {
          soundEnd = windowStart + windowFrames;
        }
        toStereo(read);
        windowFrames += read;
      }
    } catch (IOException e) {
      soundEnd = windowStart + windowFrames;
      throw e;
    } finally {
      Arrays.fill(window, 2 * windowFrames, window.length, 0);
    }
    windowFrames = capacity;
  }

  private void toStereo(int frames) {
    int channels = leftGains.length;
    for (int i = 0; i < frames; i++) {
      float left = 0;
      float right = 0;
      for (int c = 0; c < channels; c++) {
        float sample = plausible(block[i * channels + c]);
        left += leftGains[c] * sample;
        right += rightGains[c] * sample;
      }
      window[2 * (windowFrames + i)] = left;
      window[2 * (windowFrames + i) + 1] = right;
    }
  }

  private static float plausible(float sample) {
    return sample > -LOUDEST && sample < LOUDEST ? sample : 0;
  }

  @Override
  public void close() {
    stream.close();
  }
}
