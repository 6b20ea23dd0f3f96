package org.fretway.audio.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lwjgl.stb.STBVorbis;
import org.lwjgl.stb.STBVorbisAlloc;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/**
 * Vorbis packets, decoded by stb_vorbis, which is given each in an Ogg page of its own: it reads
 * pages only, and wants to be told nothing of time. Its memory is an arena rather than what malloc
 * gives, since damaged headers make it free what it never allocated.
 */
final class VorbisDecoder implements OggDecoder {
  /** Enough for nearly all streams; others get twice as much until it is. */
  private static final int MIN_ARENA_BYTES = 512 << 10;

  private static final int MAX_ARENA_BYTES = 8 << 20;
  private static final int VIEWS = 4;
  private static final int INT_BYTES = Integer.BYTES;

  private final VorbisModes modes;
  private final VorbisPages pages = new VorbisPages();
  private final ByteBuffer arena;
  private final long decoder;

  /** What the decoder answers: the samples' address, and how many there are. */
  private final ByteBuffer answer = MemoryUtil.memAlloc(Long.BYTES + 2 * INT_BYTES);

  private final long answerAt = MemoryUtil.memAddress(answer);

  /** Where the decoder has written to, and views of these places, which are costly to make. */
  private final long[] viewAddresses;

  private final List<FloatBuffer> views;
  private int nextView;
  private long pointersAt;
  private ByteBuffer pointers = answer;
  private int lastBlock;
  private int lead;
  private boolean fresh;
  private boolean closed;

  private VorbisDecoder(VorbisModes modes, ByteBuffer arena, long decoder) {
    this.modes = modes;
    this.arena = arena;
    this.decoder = decoder;
    this.viewAddresses = new long[VIEWS * modes.channels()];
    this.views =
        new ArrayList<>(Collections.nCopies(viewAddresses.length, FloatBuffer.allocate(0)));
  }

  /**
   * Prepares to decode a stream.
   *
   * @param identification its first header
   * @param setup its third header
   */
  static VorbisDecoder open(byte[] identification, byte[] setup) throws AudioFormatException {
    VorbisModes modes = VorbisHeaderCheck.check(identification, setup);
    VorbisPages pages = new VorbisPages();
    try {
      pages.headers(identification, setup);
      for (int bytes = MIN_ARENA_BYTES; ; bytes *= 2) {
        ByteBuffer arena = MemoryUtil.memAlloc(bytes);
        int error = 0;
        try (MemoryStack stack = MemoryStack.stackPush()) {
          IntBuffer consumed = stack.mallocInt(1);
          IntBuffer problem = stack.callocInt(1);
          long decoder =
              STBVorbis.stb_vorbis_open_pushdata(
                  pages.written(),
                  consumed,
                  problem,
                  STBVorbisAlloc.malloc(stack).alloc_buffer(arena));
          if (decoder != MemoryUtil.NULL) {
            return new VorbisDecoder(modes, arena, decoder);
          }
          error = problem.get(0);
        }
        MemoryUtil.memFree(arena);
        if (error != STBVorbis.VORBIS_outofmem || bytes >= MAX_ARENA_BYTES) {
          throw new AudioFormatException(
              "It is not readable Ogg Vorbis (stb_vorbis error %d).".formatted(error));
        }
      }
    } finally {
      pages.close();
    }
  }

  /** Returns how many bytes the decoder may use outside of the heap. */
  int nativeBytes() {
    return arena.capacity() + pages.capacity();
  }

  @Override
  public List<Speaker> layout() {
    return Speaker.vorbisOrder(modes.channels());
  }

  @Override
  public int sampleRate() {
    return modes.sampleRate();
  }

  @Override
  public int delay() {
    return 0;
  }

  @Override
  public int preroll() {
    return modes.longBlock();
  }

  @Override
  public int maxFrames() {
    return modes.longBlock();
  }

  @Override
  public void restartCount() {
    lastBlock = 0;
  }

  @Override
  public int count(byte[] packet, int length) {
    int mode = modes.mode(packet, length);
    if (mode < 0) {
      return 0;
    }
    int block = modes.block(mode);
    int frames = lastBlock == 0 ? 0 : (lastBlock + block) / 4;
    lastBlock = block;
    boolean lapsShort = modes.isLong().get(mode) && !modes.longBeside(packet, length, 0);
    lead = lapsShort ? (block + modes.shortBlock()) / 4 : block / 2;
    return frames;
  }

  @Override
  public void restart() {
    STBVorbis.stb_vorbis_flush_pushdata(decoder);
    pages.mark();
    push();
    fresh = true;
  }

  @Override
  public int decode(byte[] packet, int length, float[] interleaved) {
    if (modes.mode(packet, length) < 0 || length >= OggPackets.MAX_PACKET_BYTES) {
      return 0;
    }
    pages.packet(packet, length);
    int taken = push();
    int frames = Math.min(answer.getInt(Long.BYTES), maxFrames());
    if (taken != pages.written().remaining()) {
      restart();
      return 0;
    }
    if (fresh || frames <= 0) {
      fresh = false;
      return 0;
    }
    copy(interleaved, frames);
    return frames;
  }

  /** Gives the decoder what was written; returns how much of it it took. */
  private int push() {
    long at = answerAt;
    answer.putInt(Long.BYTES, 0);
    ByteBuffer data = pages.written();
    return STBVorbis.nstb_vorbis_decode_frame_pushdata(
        decoder,
        pages.address(),
        data.remaining(),
        at + Long.BYTES + INT_BYTES,
        at,
        at + Long.BYTES);
  }

  private void copy(float[] interleaved, int frames) {
    int channels = modes.channels();
    long outputs = answer.getLong(0);
    if (outputs != pointersAt) {
      pointersAt = outputs;
      pointers =
          MemoryUtil.memByteBuffer(outputs, channels * Long.BYTES).order(ByteOrder.nativeOrder());
    }
    for (int channel = 0; channel < channels; channel++) {
      FloatBuffer samples = view(pointers.getLong(channel * Long.BYTES));
      for (int i = 0; i < frames; i++) {
        interleaved[i * channels + channel] = samples.get(i);
      }
    }
  }

  /** The decoder writes to few places, which are known soon: two a channel. */
  private FloatBuffer view(long address) {
    for (int i = 0; i < viewAddresses.length; i++) {
      if (viewAddresses[i] == address) {
        return views.get(i);
      }
    }
    nextView = (nextView + 1) % viewAddresses.length;
    viewAddresses[nextView] = address;
    FloatBuffer view = MemoryUtil.memFloatBuffer(address, maxFrames());
    views.set(nextView, view);
    return view;
  }

  @Override
  public int lead() {
    return lead;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      STBVorbis.stb_vorbis_close(decoder);
      MemoryUtil.memFree(answer);
      MemoryUtil.memFree(arena);
      pages.close();
    }
  }
}
