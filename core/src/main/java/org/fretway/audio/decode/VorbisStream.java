package org.fretway.audio.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.lwjgl.stb.STBVorbis;
import org.lwjgl.stb.STBVorbisAlloc;
import org.lwjgl.stb.STBVorbisInfo;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/**
 * Ogg Vorbis, decoded by stb_vorbis from encoded bytes in native memory. What a truncated file
 * still holds can be read.
 */
public final class VorbisStream implements PcmStream {
  private static final int BLOCK_FRAMES = 2048;

  /**
   * All memory that the decoder may use. It is given an arena rather than left to malloc and free,
   * since damaged headers make it free what it never allocated. The samples need 0.2 MB.
   */
  private static final int ARENA_BYTES = 8 << 20;

  private final ByteBuffer encoded;
  private final ByteBuffer arena;
  private final long decoder;
  private final FloatBuffer block;
  private final List<Speaker> layout;
  private final int sampleRate;
  private final long lengthFrames;
  private boolean pastEnd;
  private boolean closed;

  private VorbisStream(
      ByteBuffer encoded,
      ByteBuffer arena,
      long decoder,
      int channels,
      int sampleRate,
      long lengthFrames) {
    this.encoded = encoded;
    this.arena = arena;
    this.decoder = decoder;
    this.block = MemoryUtil.memAllocFloat(BLOCK_FRAMES * channels);
    this.layout = Speaker.vorbisOrder(channels);
    this.sampleRate = sampleRate;
    this.lengthFrames = lengthFrames;
  }

  /**
   * Reads all of the channel, which stays open, and prepares to decode it.
   *
   * @throws AudioFormatException if it is not Ogg Vorbis that can be played
   */
  public static VorbisStream open(SeekableByteChannel channel) throws IOException {
    ByteBuffer encoded = EncodedBytes.readAll(channel, MemoryUtil::memAlloc, MemoryUtil::memFree);
    ByteBuffer arena = MemoryUtil.memAlloc(ARENA_BYTES);
    try (MemoryStack stack = MemoryStack.stackPush()) {
      VorbisHeaderCheck.check(encoded);
      IntBuffer error = stack.mallocInt(1);
      long decoder =
          STBVorbis.stb_vorbis_open_memory(
              encoded, error, STBVorbisAlloc.malloc(stack).alloc_buffer(arena));
      if (decoder == MemoryUtil.NULL) {
        throw new AudioFormatException(
            "It is not readable Ogg Vorbis (stb_vorbis error %d).".formatted(error.get(0)));
      }
      STBVorbisInfo info = STBVorbisInfo.malloc(stack);
      STBVorbis.stb_vorbis_get_info(decoder, info);
      long length = Integer.toUnsignedLong(STBVorbis.stb_vorbis_stream_length_in_samples(decoder));
      AudioLimits.check(info.channels(), info.sample_rate(), length);
      return new VorbisStream(encoded, arena, decoder, info.channels(), info.sample_rate(), length);
    } catch (IOException e) {
      MemoryUtil.memFree(arena);
      MemoryUtil.memFree(encoded);
      throw e;
    }
  }

  @Override
  public List<Speaker> layout() {
    return layout;
  }

  @Override
  public int sampleRate() {
    return sampleRate;
  }

  @Override
  public long lengthFrames() {
    return lengthFrames;
  }

  @Override
  public int read(float[] interleaved, int frames) {
    if (pastEnd) {
      return 0;
    }
    int channels = layout.size();
    block.clear().limit(Math.min(frames, BLOCK_FRAMES) * channels);
    int read = STBVorbis.stb_vorbis_get_samples_float_interleaved(decoder, channels, block);
    block.get(0, interleaved, 0, read * channels);
    return read;
  }

  @Override
  public void seek(long frame) {
    pastEnd = frame >= lengthFrames;
    if (!pastEnd && !STBVorbis.stb_vorbis_seek(decoder, (int) frame)) {
      STBVorbis.stb_vorbis_seek_start(decoder);
      skip(frame);
    }
  }

  /** Damage can defeat the search for a page; reading up to the frame still gets there. */
  private void skip(long frames) {
    int channels = layout.size();
    long left = frames;
    while (left > 0) {
      block.clear().limit((int) Math.min(left, BLOCK_FRAMES) * channels);
      int read = STBVorbis.stb_vorbis_get_samples_float_interleaved(decoder, channels, block);
      if (read == 0) {
        return;
      }
      left -= read;
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      STBVorbis.stb_vorbis_close(decoder);
      MemoryUtil.memFree(block);
      MemoryUtil.memFree(arena);
      MemoryUtil.memFree(encoded);
    }
  }
}
