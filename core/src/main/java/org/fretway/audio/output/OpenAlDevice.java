package org.fretway.audio.output;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Optional;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;
import org.lwjgl.openal.ALC;
import org.lwjgl.openal.ALC10;
import org.lwjgl.openal.ALCCapabilities;
import org.lwjgl.openal.EXTDisconnect;
import org.lwjgl.openal.EnumerateAllExt;
import org.lwjgl.openal.SOFTDeviceClock;
import org.lwjgl.openal.SOFTOutputLimiter;
import org.lwjgl.openal.SOFTReopenDevice;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sound device that is open through OpenAL Soft. It can be moved to another piece of hardware,
 * and what plays on it goes on there. Safe for use by many threads.
 *
 * <p>While a device is moved, OpenAL Soft takes the locks of device and sources in one order, and
 * whoever asks a source for its latency takes them in the other, so both wait for ever (seen with
 * 1.25). That is why voices {@link #enter} before they use their sources.
 */
final class OpenAlDevice implements AlOutput, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenAlDevice.class);

  /** The name of OpenAL Soft's driver that plays to nowhere, chosen when nothing else works. */
  private static final String NULL_DRIVER = "No Output";

  private static final double NANOS_PER_SECOND = 1e9;

  private final long device;
  private final long context;
  private final ALCCapabilities capabilities;
  private volatile int sampleRate;
  private volatile int bufferMillis;
  private volatile int queueFrames;
  private final StampedLock use = new StampedLock();
  private boolean closed;

  private OpenAlDevice(long device, long context, ALCCapabilities capabilities, int bufferMillis) {
    this.device = device;
    this.context = context;
    this.capabilities = capabilities;
    this.bufferMillis = bufferMillis;
    measure();
  }

  /**
   * Opens a device; empty, with the reason logged, if it can't be used.
   *
   * @param name as its driver gives it; empty = the system's default
   */
  static Optional<OpenAlDevice> open(Optional<String> name, int bufferMillis) {
    try {
      long device =
          name.isPresent()
              ? ALC10.alcOpenDevice(name.get())
              : ALC10.alcOpenDevice((ByteBuffer) null);
      if (device == MemoryUtil.NULL) {
        LOG.info("OpenAL can't open the sound device {}.", name.orElse("by default"));
        return Optional.empty();
      }
      ALCCapabilities capabilities = ALC.createCapabilities(device);
      if (!capabilities.ALC_EXT_thread_local_context) {
        LOG.warn("This OpenAL library lacks ALC_EXT_thread_local_context; OpenAL Soft has it.");
        ALC10.alcCloseDevice(device);
        return Optional.empty();
      }
      long context;
      try (MemoryStack stack = MemoryStack.stackPush()) {
        context = ALC10.alcCreateContext(device, attributes(stack));
      }
      if (context == MemoryUtil.NULL) {
        LOG.warn("The sound device refuses to play (error {}).", ALC10.alcGetError(device));
        ALC10.alcCloseDevice(device);
        return Optional.empty();
      }
      OpenAlDevice opened = new OpenAlDevice(device, context, capabilities, bufferMillis);
      LOG.info("Sound goes to \"{}\" at {} Hz.", opened.name(), opened.sampleRate);
      return Optional.of(opened);
    } catch (UnsatisfiedLinkError | IllegalStateException | NoClassDefFoundError e) {
      LOG.warn("OpenAL can't be loaded on this system.", e);
      return Optional.empty();
    }
  }

  private static IntBuffer attributes(MemoryStack stack) {
    // What is mixed here is limited already; the driver's limiter would only add latency.
    return stack.ints(SOFTOutputLimiter.ALC_OUTPUT_LIMITER_SOFT, ALC10.ALC_FALSE, 0);
  }

  private void measure() {
    sampleRate = ALC10.alcGetInteger(device, ALC10.ALC_FREQUENCY);
    setBuffer(bufferMillis);
  }

  /** Returns whether it only passes time, since OpenAL has found nothing to play on. */
  boolean isNullDriver() {
    return name().equals(NULL_DRIVER);
  }

  /** Returns the device's name as its driver gives it. */
  String name() {
    @Nullable String name = ALC10.alcGetString(device, EnumerateAllExt.ALC_ALL_DEVICES_SPECIFIER);
    return name == null ? "" : name;
  }

  /** Returns whether the hardware is still there. */
  boolean connected() {
    return !capabilities.ALC_EXT_disconnect
        || ALC10.alcGetInteger(device, EXTDisconnect.ALC_CONNECTED) == ALC10.ALC_TRUE;
  }

  /**
   * Moves to other hardware, or the same anew. What plays goes on there; if that fails, where it
   * was.
   *
   * @param name as its driver gives it; empty = the system's default
   * @return whether it is there now and works
   */
  boolean reopen(Optional<String> name) {
    if (!capabilities.ALC_SOFT_reopen_device) {
      return false;
    }
    boolean moved;
    long pass = use.writeLock();
    try (MemoryStack stack = MemoryStack.stackPush()) {
      ByteBuffer encoded = name.map(stack::UTF8).orElse(null);
      moved = SOFTReopenDevice.alcReopenDeviceSOFT(device, encoded, attributes(stack));
    } finally {
      use.unlockWrite(pass);
    }
    if (!moved || !connected()) {
      return false;
    }
    measure();
    LOG.info("Sound goes to \"{}\" at {} Hz now.", name(), sampleRate);
    return true;
  }

  /** Returns a pass for {@link #leave}; 0 while the device is being moved. Does not wait. */
  long enter() {
    return use.tryReadLock();
  }

  /** Gives a pass back. */
  void leave(long pass) {
    use.unlockRead(pass);
  }

  /** Returns whether the device is being moved now. */
  boolean isBeingMoved() {
    return use.isWriteLocked();
  }

  /** Sets how much is queued ahead of the device, but never less than it takes twice. */
  void setBuffer(int millis) {
    bufferMillis = millis;
    queueFrames = Math.max(millis * sampleRate / 1000, 2 * periodFrames());
  }

  /** Returns how many frames the device takes at a time. */
  int periodFrames() {
    return sampleRate / Math.max(1, ALC10.alcGetInteger(device, ALC10.ALC_REFRESH));
  }

  /** Returns how long it takes from device to ear, in seconds, as the device reports it. */
  double latencySeconds() {
    return clock(SOFTDeviceClock.ALC_DEVICE_LATENCY_SOFT) / NANOS_PER_SECOND;
  }

  /** Returns how long the device has played, in nanoseconds; it moves as long as it works. */
  long clockNanos() {
    return clock(SOFTDeviceClock.ALC_DEVICE_CLOCK_SOFT);
  }

  private long clock(int what) {
    if (!capabilities.ALC_SOFT_device_clock) {
      return 0;
    }
    return SOFTDeviceClock.alcGetInteger64vSOFT(device, what);
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
    if (!closed) {
      closed = true;
      ALC10.alcDestroyContext(context);
      ALC10.alcCloseDevice(device);
    }
  }
}
