package org.fretway.audio.input;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lwjgl.BufferUtils;
import org.lwjgl.openal.ALC;
import org.lwjgl.openal.ALC10;
import org.lwjgl.openal.ALC11;
import org.lwjgl.openal.ALCCapabilities;
import org.lwjgl.openal.EXTDisconnect;
import org.lwjgl.openal.EXTFloat32;
import org.lwjgl.system.MemoryUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A recording device that is open through OpenAL Soft; used by one thread. */
final class CaptureDevice implements AutoCloseable {
  /** AL_FORMAT_MONO_FLOAT32 and its like count as one frame of the device's buffer. */
  static final int MAX_FRAMES = 4096;

  private static final Logger LOG = LoggerFactory.getLogger(CaptureDevice.class);

  private final long device;
  private final boolean tellsLoss;
  private final String name;
  private final FloatBuffer samples;

  private CaptureDevice(long device, int channels) {
    this.device = device;
    ALCCapabilities capabilities = ALC.createCapabilities(device);
    this.tellsLoss = capabilities.ALC_EXT_disconnect;
    @Nullable String told = ALC10.alcGetString(device, ALC11.ALC_CAPTURE_DEVICE_SPECIFIER);
    this.name = told == null ? "" : told;
    this.samples = BufferUtils.createFloatBuffer(channels * MAX_FRAMES);
  }

  /**
   * Opens a device and starts to record; empty, with the reason logged, if it can't be used.
   *
   * @param name as its driver gives it; empty = the system's default
   * @param bufferFrames how much the device keeps for a reader that is late
   */
  static Optional<CaptureDevice> open(
      Optional<String> name, int sampleRate, int channels, int bufferFrames) {
    int format =
        channels == 1 ? EXTFloat32.AL_FORMAT_MONO_FLOAT32 : EXTFloat32.AL_FORMAT_STEREO_FLOAT32;
    try {
      long device =
          name.isPresent()
              ? ALC11.alcCaptureOpenDevice(name.get(), sampleRate, format, bufferFrames)
              : ALC11.alcCaptureOpenDevice((ByteBuffer) null, sampleRate, format, bufferFrames);
      if (device == MemoryUtil.NULL) {
        LOG.info("OpenAL can't record from {}.", name.orElse("the default device"));
        return Optional.empty();
      }
      CaptureDevice opened = new CaptureDevice(device, channels);
      ALC11.alcCaptureStart(device);
      LOG.info("Recording from \"{}\" at {} Hz.", opened.name, sampleRate);
      return Optional.of(opened);
    } catch (UnsatisfiedLinkError | IllegalStateException | NoClassDefFoundError e) {
      LOG.warn("OpenAL can't be loaded on this system.", e);
      return Optional.empty();
    }
  }

  String name() {
    return name;
  }

  boolean connected() {
    return !tellsLoss || ALC10.alcGetInteger(device, EXTDisconnect.ALC_CONNECTED) != 0;
  }

  /** Returns how many frames are there to be taken. */
  int ready() {
    return ALC10.alcGetInteger(device, ALC11.ALC_CAPTURE_SAMPLES);
  }

  /** Takes frames that are ready, at most {@value #MAX_FRAMES}. */
  void take(float[] interleaved, int frames, int channels) {
    samples.clear();
    ALC11.alcCaptureSamples(device, samples, frames);
    samples.get(0, interleaved, 0, frames * channels);
  }

  @Override
  public void close() {
    ALC11.alcCaptureStop(device);
    ALC11.alcCaptureCloseDevice(device);
  }
}
