package org.fretway.audio.decode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Composes MP3 files frame by frame; there is no encoder, so that they are silent or noise. */
public final class Mp3Fixture {
  /** Of 128 kbit/s at 44.1 kHz, joint stereo, without padding. */
  static final int FRAME_BYTES = 417;

  static final int FRAME_SAMPLES = 1_152;
  private static final byte[] HEADER = {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0x44};

  private Mp3Fixture() {}

  /** Returns so many frames that hold nothing. */
  static byte[] silence(int frames) {
    return frames(frames, new byte[FRAME_BYTES - HEADER.length]);
  }

  /** Returns so many frames of random bits. */
  public static byte[] noise(int frames) {
    byte[] body = new byte[FRAME_BYTES - HEADER.length];
    new Random(3).nextBytes(body);
    return frames(frames, body);
  }

  private static byte[] frames(int count, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      out.writeBytes(HEADER);
      out.writeBytes(body);
    }
    return out.toByteArray();
  }

  /** Returns a frame that tells the encoder's delay and padding, as LAME writes it. */
  static byte[] info(int delay, int padding) {
    byte[] frame = silence(1);
    byte[] tag = "Info\0\0\0\0LAME".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(tag, 0, frame, 36, tag.length);
    int at = 36 + 8 + 21;
    frame[at] = (byte) (delay >> 4);
    frame[at + 1] = (byte) (delay << 4 | padding >> 8);
    frame[at + 2] = (byte) padding;
    return frame;
  }

  /** Returns an ID3 tag with so much in it. */
  static byte[] tag(int bytes) {
    byte[] tag = new byte[10 + bytes];
    tag[0] = 'I';
    tag[1] = 'D';
    tag[2] = '3';
    tag[3] = 4;
    for (int i = 0; i < 4; i++) {
      tag[9 - i] = (byte) (bytes >> (7 * i) & 0x7F);
    }
    return tag;
  }
}
