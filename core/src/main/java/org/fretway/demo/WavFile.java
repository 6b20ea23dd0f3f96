package org.fretway.demo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Encodes a sound as a WAV file of one channel and 16 bits. */
final class WavFile {
  private static final int HEADER_BYTES = 44;
  private static final int FORMAT_BYTES = 16;
  private static final short PCM = 1;
  private static final short BYTES_PER_SAMPLE = 2;

  private WavFile() {}

  static byte[] of(Sound sound) {
    int data = sound.length() * BYTES_PER_SAMPLE;
    ByteBuffer wav = ByteBuffer.allocate(HEADER_BYTES + data).order(ByteOrder.LITTLE_ENDIAN);
    tag(wav, "RIFF").putInt(HEADER_BYTES - 8 + data);
    tag(wav, "WAVE");
    tag(wav, "fmt ").putInt(FORMAT_BYTES).putShort(PCM).putShort((short) 1);
    wav.putInt(Sound.RATE).putInt(Sound.RATE * BYTES_PER_SAMPLE);
    wav.putShort(BYTES_PER_SAMPLE).putShort((short) (8 * BYTES_PER_SAMPLE));
    tag(wav, "data").putInt(data);
    for (int i = 0; i < sound.length(); i++) {
      double clamped = Math.clamp(sound.at(i), -1.0, 1.0);
      wav.putShort((short) Math.round(clamped * Short.MAX_VALUE));
    }
    return wav.array();
  }

  private static ByteBuffer tag(ByteBuffer wav, String tag) {
    return wav.put(tag.getBytes(StandardCharsets.US_ASCII));
  }
}
