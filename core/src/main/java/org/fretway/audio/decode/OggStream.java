package org.fretway.audio.decode;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The first stream of a codec in an Ogg file, read as needed. Of a chain of streams, it ends with
 * the first. Pages that are missing or damaged are silent, so that what follows stays in time: the
 * next page tells when it is.
 */
final class OggStream implements PcmStream {
  private final FileWindow file;
  private final OggPackets packets;
  private final OggDecoder decoder;
  private final int channels;
  private final float[] block;
  private final long soundOffset;

  /** Where the first packet starts, counted as granules are. */
  private final long firstStart;

  /** Where the sound starts, counted alike. */
  private final long base;

  private final long end;

  /** Where the packet that is counted next starts. */
  private long next;

  /** What is read next. */
  private long position;

  /** What needs not be decoded ends before. */
  private long decodeFrom;

  private boolean decoding;
  private long blockStart;
  private long blockEnd;
  private boolean over;

  /**
   * Takes over a file whose headers were read; the decoder is closed if that fails.
   *
   * @param packets whose next page is the first with sound
   */
  static OggStream of(FileWindow file, OggPackets packets, OggDecoder decoder) throws IOException {
    try {
      return new OggStream(file, packets, decoder);
    } catch (IOException e) {
      decoder.close();
      throw e;
    }
  }

  private OggStream(FileWindow file, OggPackets packets, OggDecoder decoder) throws IOException {
    this.file = file;
    this.packets = packets;
    this.decoder = decoder;
    this.channels = decoder.layout().size();
    this.block = new float[decoder.maxFrames() * channels];
    this.soundOffset = packets.nextPage();
    this.firstStart = Math.max(-decoder.maxFrames(), startOf(soundOffset));
    this.base = Math.max(0, firstStart) + decoder.delay();
    this.end = packets.lastGranule(soundOffset);
    if (end < 0) {
      throw new AudioFormatException("The Ogg file holds no sound.");
    }
    AudioLimits.check(channels, decoder.sampleRate(), lengthFrames());
    seek(0);
  }

  @Override
  public List<Speaker> layout() {
    return decoder.layout();
  }

  @Override
  public int sampleRate() {
    return decoder.sampleRate();
  }

  @Override
  public long lengthFrames() {
    return Math.max(0, end - base);
  }

  /**
   * Returns when the packets from a page on start, which the end of one of the next pages tells.
   */
  private long startOf(long offset) throws IOException {
    packets.start(offset);
    decoder.restartCount();
    long frames = 0;
    while (packets.next()) {
      frames += decoder.count(packets.packet(), packets.length());
      if (packets.granule() >= 0) {
        long start = packets.granule() - frames;
        // The last page may end within a packet.
        return packets.onLastPage() && offset == soundOffset ? Math.max(0, start) : start;
      }
    }
    return 0;
  }

  @Override
  public int read(float[] interleaved, int frames) throws IOException {
    if (position >= end) {
      return 0;
    }
    while (position >= blockEnd) {
      if (!decodeNext()) {
        position = end;
        return 0;
      }
    }
    boolean silent = position < blockStart;
    int count = (int) Math.min(frames, Math.min(silent ? blockStart : blockEnd, end) - position);
    if (silent) {
      Arrays.fill(interleaved, 0, count * channels, 0);
    } else {
      int from = (int) (position - blockStart) * channels;
      System.arraycopy(block, from, interleaved, 0, count * channels);
    }
    position += count;
    return count;
  }

  /** Goes through packets up to the next that is to be heard; returns false if there is none. */
  private boolean decodeNext() throws IOException {
    while (!over && packets.next()) {
      if (packets.gapBefore()) {
        resume(packets.pageOffset());
        continue;
      }
      byte[] packet = packets.packet();
      int frames = decoder.count(packet, packets.length());
      next += frames;
      if (next <= decodeFrom) {
        continue;
      }
      if (!decoding) {
        decoder.restart();
        decoding = true;
      }
      int decoded = decoder.decode(packet, packets.length(), block);
      if (decoded > 0) {
        blockStart = next - decoder.lead();
        blockEnd = blockStart + decoded;
        return true;
      }
    }
    over = true;
    return false;
  }

  /** Goes on after a gap. A moment that can't be is not believed. */
  private void resume(long offset) throws IOException {
    long start = startOf(offset);
    next = start < position - decoder.sampleRate() || start > end ? position : start;
    packets.start(offset);
    decoder.restartCount();
    decoding = false;
  }

  @Override
  public void seek(long frame) throws IOException {
    position = base + Math.min(frame, lengthFrames());
    if (position >= end || (position >= blockStart && position < blockEnd)) {
      return;
    }
    blockStart = 0;
    blockEnd = 0;
    over = false;
    decoding = false;
    decodeFrom = position - decoder.preroll();
    long page = packets.pageBefore(decodeFrom, soundOffset);
    next = page == soundOffset ? firstStart : startOf(page);
    if (next > position) {
      page = soundOffset;
      next = firstStart;
    }
    packets.start(page);
    decoder.restartCount();
  }

  @Override
  public void close() {
    decoder.close();
    file.close();
  }
}
