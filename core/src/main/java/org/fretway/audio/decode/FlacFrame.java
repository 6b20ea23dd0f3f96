package org.fretway.audio.decode;

import java.util.Arrays;

/**
 * One FLAC frame at a time, decoded to whole numbers (RFC 9639, section 9). Own code, since no
 * library at hand decodes from wherever it is asked to without allocating.
 */
final class FlacFrame {
  private static final int MAX_ORDER = 32;
  private static final int LEFT_SIDE = 8;
  private static final int SIDE_RIGHT = 9;
  private static final int MID_SIDE = 10;
  private static final int CRC_BYTES = 2;
  private static final int[] CRC_16 = new int[256];

  static {
    for (int i = 0; i < CRC_16.length; i++) {
      int crc = i << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = crc << 1 ^ ((crc & 0x8000) != 0 ? 0x18005 : 0);
      }
      CRC_16[i] = crc;
    }
  }

  private final FlacInfo info;
  private final FlacBits bits = new FlacBits();
  private final long[][] samples;
  private final long[] coefficients = new long[MAX_ORDER];
  private final float scale;
  private int bytes;

  FlacFrame(FlacInfo info) {
    this.info = info;
    this.samples = new long[info.channels()][info.maxBlock()];
    this.scale = 1f / (1L << (info.bits() - 1));
  }

  /**
   * Decodes a frame.
   *
   * @param header of the frame, parsed
   * @param at where the header starts
   * @param end of what is valid in {@code file}
   * @throws AudioFormatException if the frame is damaged
   */
  void decode(FlacHeader header, byte[] file, int at, int end) throws AudioFormatException {
    bits.start(file, at + header.bytes(), end);
    int code = header.channelCode();
    for (int channel = 0; channel < samples.length; channel++) {
      boolean difference = channel == (code == SIDE_RIGHT ? 0 : 1) && code >= LEFT_SIDE;
      subframe(samples[channel], header.block(), info.bits() + (difference ? 1 : 0));
    }
    int crcAt = bits.align();
    if (end - crcAt < CRC_BYTES) {
      throw damaged("its end is missing");
    }
    int crc = 0;
    for (int i = at; i < crcAt; i++) {
      crc = (crc << 8 ^ CRC_16[(crc >> 8 & 0xFF) ^ (file[i] & 0xFF)]) & 0xFFFF;
    }
    if (crc != ((file[crcAt] & 0xFF) << 8 | (file[crcAt + 1] & 0xFF))) {
      throw damaged("its checksum is wrong");
    }
    bytes = crcAt + CRC_BYTES - at;
    if (code >= LEFT_SIDE) {
      restore(code, header.block());
    }
  }

  private static AudioFormatException damaged(String how) {
    return new AudioFormatException("A FLAC frame is damaged: " + how + ".");
  }

  private void restore(int code, int block) {
    long[] first = samples[0];
    long[] second = samples[1];
    for (int i = 0; i < block; i++) {
      if (code == LEFT_SIDE) {
        second[i] = first[i] - second[i];
      } else if (code == SIDE_RIGHT) {
        first[i] += second[i];
      } else if (code == MID_SIDE) {
        long sum = first[i] << 1 | (second[i] & 1);
        long difference = second[i];
        first[i] = (sum + difference) >> 1;
        second[i] = (sum - difference) >> 1;
      }
    }
  }

  private void subframe(long[] out, int block, int sampleBits) throws AudioFormatException {
    int header = (int) bits.read(8);
    int type = header >> 1 & 0x3F;
    int wasted = (header & 1) == 0 ? 0 : bits.unary() + 1;
    int width = sampleBits - wasted;
    if ((header & 0x80) != 0 || width <= 0) {
      throw damaged("a channel has no start");
    }
    if (type == 0) {
      Arrays.fill(out, 0, block, bits.readSigned(width));
    } else if (type == 1) {
      readSamples(out, block, width);
    } else if (type >= 8 && type <= 12) {
      fixed(out, block, width, type - 8);
    } else if (type >= 32) {
      linear(out, block, width, type - 31);
    } else {
      throw damaged("a channel is coded in no known way");
    }
    if (wasted > 0) {
      for (int i = 0; i < block; i++) {
        out[i] <<= wasted;
      }
    }
  }

  private void readSamples(long[] out, int count, int width) throws AudioFormatException {
    for (int i = 0; i < count; i++) {
      out[i] = bits.readSigned(width);
    }
  }

  private void fixed(long[] out, int block, int width, int order) throws AudioFormatException {
    start(out, block, width, order);
    residual(out, block, order);
    switch (order) {
      case 1 -> {
        for (int i = 1; i < block; i++) {
          out[i] += out[i - 1];
        }
      }
      case 2 -> {
        for (int i = 2; i < block; i++) {
          out[i] += 2 * out[i - 1] - out[i - 2];
        }
      }
      case 3 -> {
        for (int i = 3; i < block; i++) {
          out[i] += 3 * (out[i - 1] - out[i - 2]) + out[i - 3];
        }
      }
      case 4 -> {
        for (int i = 4; i < block; i++) {
          out[i] += 4 * (out[i - 1] + out[i - 3]) - 6 * out[i - 2] - out[i - 4];
        }
      }
      default -> {
        // Of order 0, what remains is the samples.
      }
    }
  }

  private void start(long[] out, int block, int width, int order) throws AudioFormatException {
    if (order > block) {
      throw damaged("it is shorter than its start");
    }
    readSamples(out, order, width);
  }

  private void linear(long[] out, int block, int width, int order) throws AudioFormatException {
    start(out, block, width, order);
    int precision = (int) bits.read(4) + 1;
    int shift = (int) bits.readSigned(5);
    if (precision == 16 || shift < 0) {
      throw damaged("its prediction is of no known kind");
    }
    for (int i = 0; i < order; i++) {
      coefficients[i] = bits.readSigned(precision);
    }
    residual(out, block, order);
    long[] weights = coefficients;
    for (int i = order; i < block; i++) {
      long sum = 0;
      for (int k = 0; k < order; k++) {
        sum += weights[k] * out[i - 1 - k];
      }
      out[i] += sum >> shift;
    }
  }

  private void residual(long[] out, int block, int order) throws AudioFormatException {
    int method = (int) bits.read(2);
    int partitionOrder = (int) bits.read(4);
    int partition = block >> partitionOrder;
    if (method > 1 || partition << partitionOrder != block || partition < order) {
      throw damaged("its parts do not fit");
    }
    int parameterBits = 4 + method;
    int escape = (1 << parameterBits) - 1;
    for (int from = 0; from < block; from += partition) {
      int parameter = (int) bits.read(parameterBits);
      int first = from == 0 ? order : from;
      if (parameter == escape) {
        int width = (int) bits.read(5);
        for (int i = first; i < from + partition; i++) {
          out[i] = bits.readSigned(width);
        }
      } else {
        bits.readRice(out, first, from + partition, parameter);
      }
    }
  }

  /** Returns how long the frame is that was decoded last, from its header to its checksum. */
  int bytes() {
    return bytes;
  }

  /** Writes frames of samples as floats, interleaved. */
  void copy(int from, float[] interleaved, int count) {
    int channels = samples.length;
    for (int channel = 0; channel < channels; channel++) {
      long[] source = samples[channel];
      for (int i = 0; i < count; i++) {
        interleaved[i * channels + channel] = source[from + i] * scale;
      }
    }
  }
}
