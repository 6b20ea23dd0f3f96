package org.fretway.audio.output;

import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import org.lwjgl.BufferUtils;
import org.lwjgl.openal.AL;
import org.lwjgl.openal.AL10;
import org.lwjgl.openal.ALCapabilities;
import org.lwjgl.openal.EXTFloat32;
import org.lwjgl.openal.EXTThreadLocalContext;
import org.lwjgl.openal.SOFTDirectChannels;
import org.lwjgl.openal.SOFTSourceLatency;
import org.lwjgl.openal.SOFTSourceResampler;
import org.lwjgl.system.MemoryUtil;

/**
 * A source with a queue of small buffers. Queued buffers are used rather than
 * AL_SOFT_callback_buffer since a pause of the virtual machine then only shortens the queue, where
 * it would hold up the device's own thread in a callback.
 *
 * <p>{@code AL_SAMPLE_OFFSET_LATENCY_SOFT} gives, as of one moment, how far the source has been
 * mixed and how long that takes to reach the ear. With the buffers taken back so far:
 *
 * <pre>
 * taken = frames in buffers taken back + offset in the queue
 * heard = taken − latency · rate
 * </pre>
 */
final class OpenAlVoice implements Voice {
  /** Enough for the longest queue of small blocks; the queue's length is counted in frames. */
  private static final int BUFFERS = 128;

  private static final double NANOS_PER_SECOND = 1e9;

  /** Offsets are frames in 32.32 fixed point (AL_SOFT_source_latency). */
  private static final int OFFSET_FRACTION_BITS = 32;

  private final AlOutput device;
  private final int sampleRate;
  private final int leastQueueFrames;
  private final int[] buffers = new int[BUFFERS];
  private final int[] bufferFrames = new int[BUFFERS];
  private final FloatBuffer samples = BufferUtils.createFloatBuffer(2 * BLOCK_FRAMES);
  private final LongBuffer offsetAndLatency = BufferUtils.createLongBuffer(2);
  private int source;

  /** Buffers are used in turn: this one next, and so many before it are queued. */
  private int nextBuffer;

  private int queued;
  private long written;
  private long takenBack;
  private long taken;
  private double heard;
  private boolean ranEmpty;

  /**
   * Creates a voice of any rate; only at the device's own rate nothing on the way resamples.
   *
   * @param sampleRate frames a second that are written
   * @param leastQueueFrames how many of them are queued at least, whatever the device wants
   */
  OpenAlVoice(AlOutput device, int sampleRate, int leastQueueFrames) {
    this.device = device;
    this.sampleRate = sampleRate;
    this.leastQueueFrames = leastQueueFrames;
  }

  @Override
  public int sampleRate() {
    return sampleRate;
  }

  @Override
  public void attach() {
    EXTThreadLocalContext.alcSetThreadContext(device.context());
    ALCapabilities capabilities = AL.createCapabilities(device.capabilities());
    source = AL10.alGenSources();
    AL10.alGenBuffers(buffers);
    if (capabilities.AL_SOFT_direct_channels) {
      // Left and right go to left and right as they are, not placed in a room around the listener.
      AL10.alSourcei(source, SOFTDirectChannels.AL_DIRECT_CHANNELS_SOFT, AL10.AL_TRUE);
    }
    if (capabilities.AL_SOFT_source_resampler) {
      // Counts only where the device has another rate; the last one is the best.
      int resamplers = AL10.alGetInteger(SOFTSourceResampler.AL_NUM_RESAMPLERS_SOFT);
      AL10.alSourcei(source, SOFTSourceResampler.AL_SOURCE_RESAMPLER_SOFT, resamplers - 1);
    }
  }

  @Override
  public boolean hasRoom() {
    long wanted = (long) device.queueFrames() * sampleRate / device.sampleRate();
    return queued < BUFFERS && written - taken < Math.max(wanted, leastQueueFrames);
  }

  @Override
  public void write(float[] stereo, int frames) {
    samples.clear().put(stereo, 0, 2 * frames).flip();
    int buffer = buffers[nextBuffer];
    AL10.alBufferData(buffer, EXTFloat32.AL_FORMAT_STEREO_FLOAT32, samples, sampleRate);
    AL10.alSourceQueueBuffers(source, buffer);
    bufferFrames[nextBuffer] = frames;
    nextBuffer = (nextBuffer + 1) % BUFFERS;
    queued++;
    written += frames;
  }

  @Override
  public void start() {
    if (AL10.alGetSourcei(source, AL10.AL_SOURCE_STATE) != AL10.AL_PLAYING) {
      AL10.alSourcePlay(source);
    }
  }

  @Override
  public void pause() {
    AL10.alSourcePause(source);
  }

  @Override
  public void clear() {
    AL10.alSourceRewind(source);
    AL10.alSourcei(source, AL10.AL_BUFFER, 0);
    queued = 0;
    written = 0;
    takenBack = 0;
    taken = 0;
    heard = 0;
    ranEmpty = false;
  }

  @Override
  public void poll() {
    ranEmpty = AL10.alGetSourcei(source, AL10.AL_SOURCE_STATE) == AL10.AL_STOPPED;
    if (ranEmpty) {
      taken = written;
      return;
    }
    int played = AL10.alGetSourcei(source, AL10.AL_BUFFERS_PROCESSED);
    for (int i = 0; i < played; i++) {
      AL10.alSourceUnqueueBuffers(source);
      takenBack += bufferFrames[(nextBuffer - queued + BUFFERS) % BUFFERS];
      queued--;
    }
    SOFTSourceLatency.alGetSourcei64vSOFT(
        source, SOFTSourceLatency.AL_SAMPLE_OFFSET_LATENCY_SOFT, offsetAndLatency);
    long offset = offsetAndLatency.get(0) >> OFFSET_FRACTION_BITS;
    double latencySeconds = offsetAndLatency.get(1) / NANOS_PER_SECOND;
    taken = Math.max(taken, takenBack + offset);
    heard = taken - latencySeconds * sampleRate;
  }

  @Override
  public boolean ranEmpty() {
    return ranEmpty;
  }

  @Override
  public long takenFrames() {
    return taken;
  }

  @Override
  public double heardFrames() {
    return heard;
  }

  @Override
  public boolean reconnect() {
    return true; // Whether the device is there, the output knows.
  }

  @Override
  public void close() {
    AL10.alDeleteSources(source);
    AL10.alDeleteBuffers(buffers);
    detach();
  }

  /** Takes the voice off its thread, which leaves it to another one to {@link #dispose}. */
  void detach() {
    EXTThreadLocalContext.alcSetThreadContext(MemoryUtil.NULL);
    AL.setCurrentThread(null);
  }

  /** Frees what the voice has, on another thread than its own. */
  void dispose() {
    EXTThreadLocalContext.alcSetThreadContext(device.context());
    AL.createCapabilities(device.capabilities());
    close();
  }
}
