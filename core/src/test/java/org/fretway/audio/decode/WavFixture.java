package org.fretway.audio.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Composes WAV files, right or wrong. */
public final class WavFixture {
  /** Gives the samples of a file, with full scale at ±1. */
  @FunctionalInterface
  public interface Sound {
    /** Returns one sample. */
    double at(int frame, int channel);
  }

  private int tag = 1;
  private int bits = 16;
  private int channels = 2;
  private int sampleRate = 48_000;
  private int claimedDataBytes = -1;

  /** Starts from a 16-bit stereo file of 48 kHz. */
  public static WavFixture wav() {
    return new WavFixture();
  }

  /** Returns a tone of half of full scale, the same on all channels. */
  public static Sound sine(double hertz, int sampleRate) {
    return (frame, channel) -> 0.5 * Math.sin(2 * Math.PI * hertz * frame / sampleRate);
  }

  /** Returns a single sample of a size among silence. */
  public static Sound impulse(int atFrame, double size) {
    return (frame, channel) -> frame == atFrame ? size : 0;
  }

  /** Sets the encoding: tag 1 is PCM, 3 is float. */
  public WavFixture encoding(int formatTag, int bitsPerSample) {
    tag = formatTag;
    bits = bitsPerSample;
    return this;
  }

  /** Sets the channels. */
  public WavFixture channels(int count) {
    channels = count;
    return this;
  }

  /** Sets the frames a second. */
  public WavFixture rate(int framesPerSecond) {
    sampleRate = framesPerSecond;
    return this;
  }

  /** Lets the file claim another size of its samples. */
  public WavFixture claiming(int dataBytes) {
    claimedDataBytes = dataBytes;
    return this;
  }

  /** Returns the bytes of the file. */
  public byte[] bytes(int frames, Sound sound) {
    int frameBytes = channels * bits / 8;
    int dataBytes = frames * frameBytes;
    ByteBuffer out = ByteBuffer.allocate(44 + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
    out.put(ascii("RIFF")).putInt(36 + dataBytes).put(ascii("WAVEfmt ")).putInt(16);
    out.putShort((short) tag).putShort((short) channels).putInt(sampleRate);
    out.putInt(sampleRate * frameBytes).putShort((short) frameBytes).putShort((short) bits);
    out.put(ascii("data")).putInt(claimedDataBytes >= 0 ? claimedDataBytes : dataBytes);
    for (int frame = 0; frame < frames; frame++) {
      for (int channel = 0; channel < channels; channel++) {
        put(out, sound.at(frame, channel));
      }
    }
    return out.array();
  }

  /** Writes the file. */
  public Path write(Path file, int frames, Sound sound) throws IOException {
    return Files.write(file, bytes(frames, sound));
  }

  private void put(ByteBuffer out, double sample) {
    if (tag == 3) {
      out.putFloat((float) sample);
      return;
    }
    long scaled =
        Math.clamp(
            Math.round(sample * (1L << (bits - 1))), -(1L << (bits - 1)), (1L << (bits - 1)) - 1);
    switch (bits) {
      case 8 -> out.put((byte) (scaled + 128));
      case 16 -> out.putShort((short) scaled);
      case 24 -> out.putShort((short) scaled).put((byte) (scaled >> 16));
      default -> out.putInt((int) scaled);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
