package org.fretway.audio.decode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Composes FLAC files by RFC 9639, right or wrong: a small encoder that packs little. */
public final class FlacFixture {
  /** How the samples of a channel are coded. */
  public enum Coding {
    /** One value for the whole block: that of its first sample. */
    CONSTANT,
    /** Sample by sample. */
    VERBATIM,
    /** By what differs from a line through the last two samples, in Rice code. */
    FIXED,
    /** By what differs from half of the last sample, in plain numbers of 20 bits. */
    LINEAR
  }

  private Coding coding = Coding.VERBATIM;
  private int channels = 2;
  private int sampleRate = 48_000;
  private int bits = 16;
  private int block = 1_000;
  private int channelCode = -1;
  private boolean variable;
  private long claimedFrames = -1;
  private int pictureBytes;

  /** Starts from a 16-bit stereo file of 48 kHz, coded sample by sample in blocks of 1000. */
  public static FlacFixture flac() {
    return new FlacFixture();
  }

  /** Sets how channels are coded. */
  public FlacFixture coding(Coding kind) {
    coding = kind;
    return this;
  }

  /** Sets the channels. */
  public FlacFixture channels(int count) {
    channels = count;
    return this;
  }

  /** Sets how two channels are told apart: 8 and 9 = by a side, 10 = by middle and side. */
  public FlacFixture channelCode(int code) {
    channelCode = code;
    return this;
  }

  /** Sets the frames a second. */
  public FlacFixture rate(int framesPerSecond) {
    sampleRate = framesPerSecond;
    return this;
  }

  /** Sets the size of a sample. */
  public FlacFixture bits(int bitsPerSample) {
    bits = bitsPerSample;
    return this;
  }

  /** Sets the samples of a channel in a FLAC frame. */
  public FlacFixture block(int samples) {
    block = samples;
    return this;
  }

  /** Lets frames say at which sample they start, not how many frames are before them. */
  public FlacFixture variable() {
    variable = true;
    return this;
  }

  /** Lets the file claim another length; 0 = it is not said. */
  public FlacFixture claiming(long frames) {
    claimedFrames = frames;
    return this;
  }

  /** Puts a picture of so many bytes before the sound. */
  public FlacFixture picture(int bytes) {
    pictureBytes = bytes;
    return this;
  }

  /** Returns the bytes of the file. */
  public byte[] bytes(int frames, WavFixture.Sound sound) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {'f', 'L', 'a', 'C'});
    if (pictureBytes > 0) {
      out.writeBytes(metadata(0, description(frames), false));
      out.writeBytes(metadata(6, new byte[pictureBytes], true));
    } else {
      out.writeBytes(metadata(0, description(frames), true));
    }
    for (int start = 0; start < frames; start += block) {
      out.writeBytes(frame(start, Math.min(block, frames - start), sound));
    }
    return out.toByteArray();
  }

  private static byte[] metadata(int type, byte[] content, boolean last) {
    return ByteBuffer.allocate(4 + content.length)
        .putInt(((last ? 0x80 : 0) + type) << 24 | content.length)
        .put(content)
        .array();
  }

  /** Returns the description of the sound, as the stream has it. */
  byte[] description(int frames) {
    Bits out = new Bits();
    out.write(block, 16);
    out.write(block, 16);
    out.write(0, 48);
    out.write(sampleRate, 20);
    out.write(channels - 1, 3);
    out.write(bits - 1, 5);
    out.write(claimedFrames >= 0 ? claimedFrames : frames, 36);
    out.write(0, 64);
    out.write(0, 64);
    return out.bytes();
  }

  /** Returns one frame. */
  byte[] frame(int start, int length, WavFixture.Sound sound) {
    Bits out = new Bits();
    out.write(variable ? 0xFFF9 : 0xFFF8, 16);
    out.write(7, 4); // The size follows in 16 bits.
    out.write(0, 4);
    out.write(channelCode < 0 ? channels - 1 : channelCode, 4);
    out.write(0, 4);
    number(out, variable ? start : start / block);
    out.write(length - 1, 16);
    out.write(crc(out.bytes(), 8, 0x107), 8);
    for (int channel = 0; channel < channels; channel++) {
      long[] samples = new long[length];
      for (int i = 0; i < length; i++) {
        samples[i] = sample(start + i, channel, sound);
      }
      boolean side = channelCode >= 8 && channel == (channelCode == 9 ? 0 : 1);
      subframe(out, samples, bits + (side ? 1 : 0));
    }
    out.align();
    out.write(crc(out.bytes(), 16, 0x18005), 16);
    return out.bytes();
  }

  private long sample(int frame, int channel, WavFixture.Sound sound) {
    if (channelCode < 8) {
      return quantised(frame, channel, sound);
    }
    long left = quantised(frame, 0, sound);
    long right = quantised(frame, 1, sound);
    boolean side = channel == (channelCode == 9 ? 0 : 1);
    if (side) {
      return left - right;
    }
    return channelCode == 10 ? (left + right) >> 1 : channelCode == 9 ? right : left;
  }

  /** Returns a sample as the file has it. */
  long quantised(int frame, int channel, WavFixture.Sound sound) {
    long full = 1L << (bits - 1);
    return Math.clamp(Math.round(sound.at(frame, channel) * full), -full, full - 1);
  }

  private void subframe(Bits out, long[] samples, int width) {
    switch (coding) {
      case CONSTANT -> {
        out.write(0, 8);
        out.write(samples[0], width);
      }
      case VERBATIM -> {
        out.write(1 << 1, 8);
        Arrays.stream(samples).forEach(sample -> out.write(sample, width));
      }
      case FIXED -> {
        int order = Math.min(2, samples.length);
        out.write((8 + order) << 1, 8);
        for (int i = 0; i < order; i++) {
          out.write(samples[i], width);
        }
        out.write(0, 2 + 4);
        out.write(8, 4);
        for (int i = order; i < samples.length; i++) {
          long rest = samples[i] - 2 * samples[i - 1] + samples[i - 2];
          long folded = rest << 1 ^ rest >> 63;
          for (long high = folded >> 8; high > 0; high--) {
            out.write(0, 1);
          }
          out.write(1, 1);
          out.write(folded, 8);
        }
      }
      case LINEAR -> {
        out.write(32 << 1, 8);
        out.write(samples[0], width);
        out.write(2, 4); // Three bits a weight,
        out.write(1, 5); // which are halves.
        out.write(1, 3);
        out.write(0, 2 + 4);
        out.write(15, 4);
        out.write(20, 5);
        for (int i = 1; i < samples.length; i++) {
          out.write(samples[i] - (samples[i - 1] >> 1), 20);
        }
      }
    }
  }

  private static void number(Bits out, long value) {
    if (value < 0x80) {
      out.write(value, 8);
      return;
    }
    int following = 1;
    while (value >> (5 * following + 6) != 0) {
      following++;
    }
    out.write((0xFF00 >> (following + 1) & 0xFF) | value >> (6 * following), 8);
    for (int i = following - 1; i >= 0; i--) {
      out.write(0x80 | (value >> (6 * i) & 0x3F), 8);
    }
  }

  /** A checksum by its definition, a bit at a time. */
  private static int crc(byte[] bytes, int width, int polynomial) {
    int crc = 0;
    for (byte value : bytes) {
      crc ^= (value & 0xFF) << (width - 8);
      for (int bit = 0; bit < 8; bit++) {
        crc <<= 1;
        if ((crc >> width & 1) != 0) {
          crc ^= polynomial;
        }
      }
    }
    return crc;
  }

  /** Bits, most significant first. */
  private static final class Bits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int partial;
    private int count;

    void write(long value, int width) {
      for (int i = width - 1; i >= 0; i--) {
        partial = partial << 1 | (int) (value >> i & 1);
        count++;
        if (count == 8) {
          out.write(partial);
          partial = 0;
          count = 0;
        }
      }
    }

    void align() {
      if (count > 0) {
        write(0, 8 - count);
      }
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
