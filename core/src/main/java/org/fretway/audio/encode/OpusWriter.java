package org.fretway.audio.encode;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fretway.audio.decode.OggChecksum;

/** Writes Ogg files with Opus (RFC 7845), at 48 kHz. Used from one thread at a time. */
public final class OpusWriter implements AutoCloseable {
  /** Frames a second. */
  public static final int SAMPLE_RATE = 48_000;

  private static final int BITS_PER_SECOND_AND_CHANNEL = 64_000;
  private static final int PACKET_FRAMES = 960;
  private static final int MAX_PACKET_BYTES = 4_000;

  /** What the encoder needs before its sound is right, as libopus has it at 48 kHz. */
  private static final int PRE_SKIP = 312;

  private static final int MAX_SEGMENTS = 255;
  private static final int FULL_SEGMENT = 255;
  private static final int PAGE_HEADER_BYTES = 27;
  private static final int CHECKSUM_OFFSET = 22;
  private static final int FIRST_PAGE = 2;
  private static final int LAST_PAGE = 4;
  private static final int SERIAL = 0x46726574;

  private final OutputStream out;
  private final OpusEncoder encoder;
  private final int channels;
  private final short[] samples;
  private final byte[] packet = new byte[MAX_PACKET_BYTES];
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final ByteArrayOutputStream lacing = new ByteArrayOutputStream();
  private int filled;
  private long frames;
  private long encodedFrames;
  private int pages;

  private OpusWriter(OutputStream out, OpusEncoder encoder, int channels) {
    this.out = out;
    this.encoder = encoder;
    this.channels = channels;
    this.samples = new short[PACKET_FRAMES * channels];
  }

  /**
   * Begins a file in place of any other.
   *
   * @param channels 1 or 2
   */
  public static OpusWriter create(Path path, int channels) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(path));
    try {
      OpusEncoder encoder =
          new OpusEncoder(SAMPLE_RATE, channels, OpusApplication.OPUS_APPLICATION_AUDIO);
      encoder.setBitrate(BITS_PER_SECOND_AND_CHANNEL * channels);
      OpusWriter writer = new OpusWriter(out, encoder, channels);
      writer.writeHeaders();
      return writer;
    } catch (OpusException e) {
      out.close();
      throw new IOException("The Opus encoder can't be used.", e);
    }
  }

  private void writeHeaders() throws IOException {
    byte[] head =
        ByteBuffer.allocate(19)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(ascii("OpusHead"))
            .put((byte) 1)
            .put((byte) channels)
            .putShort((short) PRE_SKIP)
            .putInt(SAMPLE_RATE)
            .array();
    add(head, head.length);
    writePage(0, FIRST_PAGE);
    byte[] vendor = ascii("Fretway");
    byte[] tags =
        ByteBuffer.allocate(16 + vendor.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(ascii("OpusTags"))
            .putInt(vendor.length)
            .put(vendor)
            .putInt(0)
            .array();
    add(tags, tags.length);
    writePage(0, 0);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Writes the next frames.
   *
   * @param interleaved full scale is ±1; what is beyond is held there
   */
  public void write(float[] interleaved, int count) throws IOException {
    for (int i = 0; i < count * channels; i++) {
      samples[filled++] = (short) Math.round(Short.MAX_VALUE * Math.clamp(interleaved[i], -1f, 1f));
      if (filled == samples.length) {
        encode();
      }
    }
    frames += count;
  }

  private void encode() throws IOException {
    filled = 0;
    if (segments() + MAX_PACKET_BYTES / FULL_SEGMENT + 1 > MAX_SEGMENTS) {
      writePage(encodedFrames, 0);
    }
    try {
      add(packet, encoder.encode(samples, 0, PACKET_FRAMES, packet, 0, packet.length));
    } catch (OpusException e) {
      throw new IOException("The sound can't be written as Opus.", e);
    }
    encodedFrames += PACKET_FRAMES;
  }

  private int segments() {
    return lacing.size();
  }

  private void add(byte[] bytes, int length) {
    for (int left = length; left >= 0; left -= FULL_SEGMENT) {
      lacing.write(Math.min(left, FULL_SEGMENT));
    }
    body.write(bytes, 0, length);
  }

  /** Writes what was added as a page (RFC 3533, section 6). */
  private void writePage(long granule, int flags) throws IOException {
    byte[] page =
        ByteBuffer.allocate(PAGE_HEADER_BYTES + lacing.size() + body.size())
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(ascii("OggS"))
            .put((byte) 0)
            .put((byte) flags)
            .putLong(granule)
            .putInt(SERIAL)
            .putInt(pages++)
            .putInt(0)
            .put((byte) lacing.size())
            .put(lacing.toByteArray())
            .put(body.toByteArray())
            .array();
    ByteBuffer.wrap(page)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(CHECKSUM_OFFSET, OggChecksum.of(page, 0, page.length));
    out.write(page);
    lacing.reset();
    body.reset();
  }

  /** Writes the rest; what the last packet has too much is cut off by the last page's position. */
  @Override
  public void close() throws IOException {
    try (out) {
      float[] silence = new float[channels * PACKET_FRAMES];
      long end = frames + PRE_SKIP;
      while (encodedFrames < end) {
        long sound = frames;
        write(silence, PACKET_FRAMES - filled / channels);
        frames = sound;
      }
      writePage(end, LAST_PAGE);
    }
  }
}
