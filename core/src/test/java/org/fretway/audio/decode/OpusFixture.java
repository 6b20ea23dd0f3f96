package org.fretway.audio.decode;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusMSEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Composes Opus files by RFC 7845, right or wrong. */
public final class OpusFixture {
  static final int FRAME = 960;
  static final int PRE_SKIP = 312;
  private static final int PACKETS_A_PAGE = 10;

  // How 5.1 is coded (RFC 7845, section 5.1.1.2).
  private static final int STREAMS = 4;
  private static final int COUPLED = 2;
  private static final short[] MAPPING = {0, 4, 1, 2, 3, 5};

  private final int channels;
  private final List<byte[]> packets = new ArrayList<>();
  private byte[] head = {};
  private int frames;

  /** Encodes a sound. */
  public OpusFixture(int channels, int frames, WavFixture.Sound sound) {
    this.channels = channels;
    this.frames = frames;
    try {
      encode(sound);
    } catch (OpusException e) {
      throw new IllegalStateException(e);
    }
  }

  private void encode(WavFixture.Sound sound) throws OpusException {
    short[] samples = new short[FRAME * channels];
    byte[] out = new byte[4_000 * channels];
    Encoder encoder = channels > 2 ? several() : single();
    for (int start = 0; start < frames + PRE_SKIP; start += FRAME) {
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (short) Math.round(32_767 * sound.at(start + i / channels, i % channels));
      }
      int length = encoder.encode(samples, out);
      packets.add(Arrays.copyOf(out, length));
    }
    head = makeHead();
  }

  /** Concentus has one encoder for one stream and one for several. */
  private interface Encoder {
    int encode(short[] samples, byte[] out) throws OpusException;
  }

  private Encoder single() throws OpusException {
    OpusEncoder encoder = new OpusEncoder(48_000, channels, audio());
    encoder.setBitrate(96_000);
    return (samples, out) -> encoder.encode(samples, 0, FRAME, out, 0, out.length);
  }

  private Encoder several() throws OpusException {
    OpusMSEncoder encoder =
        OpusMSEncoder.Create(48_000, channels, STREAMS, COUPLED, MAPPING, audio());
    return (samples, out) -> encoder.encodeMultistream(samples, 0, FRAME, out, 0, out.length);
  }

  private static OpusApplication audio() {
    return OpusApplication.OPUS_APPLICATION_AUDIO;
  }

  private byte[] makeHead() {
    boolean table = channels > 2;
    ByteBuffer out =
        ByteBuffer.allocate(19 + (table ? 2 + channels : 0)).order(ByteOrder.LITTLE_ENDIAN);
    out.put("OpusHead".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) channels);
    out.putShort((short) PRE_SKIP).putInt(44_100).putShort((short) 0).put((byte) (table ? 1 : 0));
    if (table) {
      out.put((byte) STREAMS).put((byte) COUPLED);
      for (short channel : MAPPING) {
        out.put((byte) channel);
      }
    }
    return out.array();
  }

  /** Lets the header ask for a gain, in 256ths of a decibel. */
  OpusFixture gain(int gain) {
    ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).putShort(16, (short) gain);
    return this;
  }

  /** Plays the packets so many times, one after the other. */
  public OpusFixture repeated(int times) {
    List<byte[]> once = List.copyOf(packets);
    for (int i = 1; i < times; i++) {
      packets.addAll(once);
    }
    frames = packets.size() * FRAME - PRE_SKIP;
    return this;
  }

  /** Returns the header packet, to be changed. */
  byte[] head() {
    return head;
  }

  /** Returns how long the sound is. */
  int frames() {
    return frames;
  }

  /** Returns the pages of the file. */
  OggFixture pages(int serial, int commentBytes) {
    byte[] comments = new byte[commentBytes];
    System.arraycopy("OpusTags".getBytes(StandardCharsets.US_ASCII), 0, comments, 0, 8);
    OggFixture ogg = new OggFixture(serial).page(0, List.of(head)).longPacket(0, comments);
    for (int i = 0; i < packets.size(); i += PACKETS_A_PAGE) {
      int end = Math.min(i + PACKETS_A_PAGE, packets.size());
      if (end < packets.size()) {
        ogg.page((long) end * FRAME, packets.subList(i, end));
      } else {
        ogg.lastPage(frames + (long) PRE_SKIP, packets.subList(i, end));
      }
    }
    return ogg;
  }

  /** Returns the file. */
  public byte[] bytes() {
    return pages(7, 100).bytes();
  }
}
