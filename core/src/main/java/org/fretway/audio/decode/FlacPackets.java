package org.fretway.audio.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** FLAC in Ogg: a frame a packet (RFC 9639, section 10.1). */
final class FlacPackets implements OggDecoder {
  private static final int HEADER_COUNT_OFFSET = 7;
  private static final int INFO_OFFSET = 17;

  private final FlacInfo info;
  private final FlacHeader header;
  private final FlacFrame frame;
  private int lastFrames;

  private FlacPackets(FlacInfo info) {
    this.info = info;
    this.header = new FlacHeader(info);
    this.frame = new FlacFrame(info);
  }

  /** Reads the headers of a stream. */
  static FlacPackets open(OggPackets packets) throws IOException {
    byte[] first = packets.header("FLAC");
    if (first.length < INFO_OFFSET + FlacInfo.BYTES) {
      throw new AudioFormatException("The Ogg FLAC file's first header ends too early.");
    }
    int more = ByteBuffer.wrap(first).getShort(HEADER_COUNT_OFFSET) & 0xFFFF;
    FlacPackets decoder = new FlacPackets(FlacInfo.parse(first, INFO_OFFSET));
    for (int i = 0; i < more; i++) {
      packets.header("FLAC");
    }
    return decoder;
  }

  @Override
  public List<Speaker> layout() {
    return Speaker.waveOrder(info.channels());
  }

  @Override
  public int sampleRate() {
    return info.sampleRate();
  }

  @Override
  public int delay() {
    return 0;
  }

  @Override
  public int preroll() {
    return 0;
  }

  @Override
  public int maxFrames() {
    return info.maxBlock();
  }

  @Override
  public void restartCount() {
    lastFrames = 0;
  }

  @Override
  public int count(byte[] packet, int length) {
    lastFrames = header.parse(packet, 0, length) ? header.block() : 0;
    return lastFrames;
  }

  @Override
  public void restart() {
    // No frame needs another.
  }

  @Override
  public int decode(byte[] packet, int length, float[] interleaved) {
    if (lastFrames == 0) {
      return 0;
    }
    try {
      frame.decode(header, packet, 0, length);
    } catch (AudioFormatException e) {
      return 0;
    }
    frame.copy(0, interleaved, lastFrames);
    return lastFrames;
  }

  @Override
  public int lead() {
    return lastFrames;
  }

  @Override
  public void close() {
    // Nothing is held outside of the heap.
  }
}
