package org.fretway.audio.output;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import org.lwjgl.BufferUtils;
import org.lwjgl.openal.ALC;
import org.lwjgl.openal.ALC10;
import org.lwjgl.openal.ALCCapabilities;
import org.lwjgl.openal.SOFTLoopback;
import org.lwjgl.openal.SOFTOutputLimiter;
import org.lwjgl.system.MemoryStack;

/**
 * OpenAL Soft's device that renders into memory exactly what would be heard, as far as a test turns
 * it on. A voice on it is the one that the program plays with, so its clock and its queue are real.
 *
 * <pre>
 * try (LoopbackDevice device = LoopbackDevice.open(48_000, 4_096)) {
 *   Voice voice = device.newVoice();
 *   voice.attach();              // in the thread that uses it
 *   …                            // write, start
 *   device.render(480);          // 10 ms are heard
 *   voice.poll();
 *   float[] left = device.left();
 * }
 * </pre>
 */
public final class LoopbackDevice implements AlOutput, AutoCloseable {
  private static final int STEP_FRAMES = 256;

  private final long device;
  private final long context;
  private final ALCCapabilities capabilities;
  private final int sampleRate;
  private final int queueFrames;
  private final FloatBuffer step = BufferUtils.createFloatBuffer(2 * STEP_FRAMES);
  private float[] heard;
  private int heardFrames;

  private LoopbackDevice(long device, long context, int sampleRate, int queueFrames) {
    this.device = device;
    this.context = context;
    this.capabilities = ALC.createCapabilities(device);
    this.sampleRate = sampleRate;
    this.queueFrames = queueFrames;
    this.heard = new float[2 * 60 * sampleRate];
  }

  /**
   * Opens a device that no sound card needs.
   *
   * @param sampleRate frames a second
   * @param queueFrames how far ahead voices may write
   */
  public static LoopbackDevice open(int sampleRate, int queueFrames) {
    long device = SOFTLoopback.alcLoopbackOpenDeviceSOFT((CharSequence) null);
    try (MemoryStack stack = MemoryStack.stackPush()) {
      IntBuffer attributes =
          stack.ints(
              SOFTLoopback.ALC_FORMAT_CHANNELS_SOFT,
              SOFTLoopback.ALC_STEREO_SOFT,
              SOFTLoopback.ALC_FORMAT_TYPE_SOFT,
              SOFTLoopback.ALC_FLOAT_SOFT,
              ALC10.ALC_FREQUENCY,
              sampleRate,
              SOFTOutputLimiter.ALC_OUTPUT_LIMITER_SOFT,
              ALC10.ALC_FALSE,
              0);
      long context = ALC10.alcCreateContext(device, attributes);
      if (context == 0) {
        throw new IllegalStateException("OpenAL refuses the loopback device.");
      }
      return new LoopbackDevice(device, context, sampleRate, queueFrames);
    }
  }

  /** Returns a voice at the device's own rate. */
  public Voice newVoice() {
    return newVoice(sampleRate);
  }

  /** Returns a voice at another rate, which OpenAL resamples. */
  public Voice newVoice(int rate) {
    return new OpenAlVoice(this, rate, 0);
  }

  /** Lets so many frames be heard; up to a minute in all is kept. */
  public void render(int frames) {
    int left = frames;
    while (left > 0) {
      int now = Math.min(left, STEP_FRAMES);
      step.clear();
      SOFTLoopback.alcRenderSamplesSOFT(device, step, now);
      step.get(0, heard, 2 * heardFrames, 2 * now);
      heardFrames += now;
      left -= now;
    }
  }

  /** Returns how many frames have been heard so far. */
  public int heardFrames() {
    return heardFrames;
  }

  /** Returns what has been heard so far, interleaved. */
  public float[] stereo() {
    return Arrays.copyOf(heard, 2 * heardFrames);
  }

  /** Returns what has been heard on the left so far. */
  public float[] left() {
    float[] left = new float[heardFrames];
    for (int i = 0; i < heardFrames; i++) {
      left[i] = heard[2 * i];
    }
    return left;
  }

  /** Forgets what has been heard. */
  public void forget() {
    heardFrames = 0;
  }

  @Override
  public int sampleRate() {
    return sampleRate;
  }

  @Override
  public int queueFrames() {
    return queueFrames;
  }

  @Override
  public long context() {
    return context;
  }

  @Override
  public ALCCapabilities capabilities() {
    return capabilities;
  }

  @Override
  public void close() {
    ALC10.alcDestroyContext(context);
    ALC10.alcCloseDevice(device);
  }
}
