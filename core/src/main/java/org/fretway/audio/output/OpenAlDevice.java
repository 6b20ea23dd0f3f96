package org.fretway.audio.output;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lwjgl.openal.ALC;
import org.lwjgl.openal.ALC10;
import org.lwjgl.openal.ALCCapabilities;
import org.lwjgl.openal.EXTDisconnect;
import org.lwjgl.openal.EnumerateAllExt;
import org.lwjgl.openal.SOFTOutputLimiter;
import org.lwjgl.openal.SOFTReopenDevice;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The system's default sound device, opened through OpenAL Soft. Safe for use by many threads. */
public final class OpenAlDevice implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenAlDevice.class);

  /** The name of OpenAL Soft's driver that plays to nowhere, chosen when nothing else works. */
  private static final String NULL_DRIVER = "No Output";

  private final long device;
  private final long context;
  private final ALCCapabilities capabilities;
  private final int sampleRate;
  private boolean closed;

  private OpenAlDevice(long device, long context, ALCCapabilities capabilities) {
    this.device = device;
    this.context = context;
    this.capabilities = capabilities;
    this.sampleRate = ALC10.alcGetInteger(device, ALC10.ALC_FREQUENCY);
  }

  /** Opens the default device; empty, with the reason logged, if there is none that can be used. */
  public static Optional<OpenAlDevice> openDefault() {
    try {
      long device = ALC10.alcOpenDevice((ByteBuffer) null);
      if (device == MemoryUtil.NULL) {
        LOG.info("OpenAL has no sound device.");
        return Optional.empty();
      }
      ALCCapabilities capabilities = ALC.createCapabilities(device);
      if (!capabilities.ALC_EXT_thread_local_context) {
        LOG.warn("This OpenAL library lacks ALC_EXT_thread_local_context; OpenAL Soft has it.");
        ALC10.alcCloseDevice(device);
        return Optional.empty();
      }
      long context = createContext(device);
      if (context == MemoryUtil.NULL) {
        LOG.warn("The sound device refuses to play (error {}).", ALC10.alcGetError(device));
        ALC10.alcCloseDevice(device);
        return Optional.empty();
      }
      OpenAlDevice opened = new OpenAlDevice(device, context, capabilities);
      LOG.info("Sound goes to \"{}\" at {} Hz.", opened.name(), opened.sampleRate);
      return Optional.of(opened);
    } catch (UnsatisfiedLinkError | IllegalStateException | NoClassDefFoundError e) {
      LOG.warn("OpenAL can't be loaded on this system.", e);
      return Optional.empty();
    }
  }

  private static long createContext(long device) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      // What is mixed here is limited already; the driver's limiter would only add latency.
      IntBuffer attributes =
          stack.ints(SOFTOutputLimiter.ALC_OUTPUT_LIMITER_SOFT, ALC10.ALC_FALSE, 0);
      return ALC10.alcCreateContext(device, attributes);
    }
  }

  /** Returns whether somebody could hear it: not the null driver, and not unplugged. */
  public boolean audible() {
    return !name().equals(NULL_DRIVER) && connected();
  }

  /** Returns the device's name as its driver gives it. */
  public String name() {
    @Nullable String name = ALC10.alcGetString(device, EnumerateAllExt.ALC_ALL_DEVICES_SPECIFIER);
    return name == null ? "" : name;
  }

  /** Returns a new voice at the device's own rate, so that nothing on the way resamples. */
  public Voice newVoice() {
    return new OpenAlVoice(this);
  }

  boolean connected() {
    return !capabilities.ALC_EXT_disconnect
        || ALC10.alcGetInteger(device, EXTDisconnect.ALC_CONNECTED) == ALC10.ALC_TRUE;
  }

  /** Goes on with whatever is the default device now; returns whether that worked. */
  boolean reopen() {
    return capabilities.ALC_SOFT_reopen_device
        && SOFTReopenDevice.alcReopenDeviceSOFT(device, (ByteBuffer) null, (IntBuffer) null)
        && connected();
  }

  int sampleRate() {
    return sampleRate;
  }

  long context() {
    return context;
  }

  ALCCapabilities capabilities() {
    return capabilities;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      ALC10.alcDestroyContext(context);
      ALC10.alcCloseDevice(device);
    }
  }
}
