package org.fretway.audio.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * The identification header of Opus in Ogg (RFC 7845, section 5.1).
 *
 * @param channels 1 to 8
 * @param preSkip how many frames at the start are the encoder's delay
 * @param gain by which the decoder's output is multiplied
 * @param streams how many Opus streams a packet holds
 * @param coupled how many of these are stereo
 * @param mapping for each channel, which of the streams' channels it is; 255 = silence
 */
record OpusHead(
    int channels, int preSkip, float gain, int streams, int coupled, List<Integer> mapping) {
  private static final int MIN_BYTES = 19;
  private static final int FAMILY_OFFSET = 18;
  private static final int TABLE_OFFSET = 21;
  private static final int SILENCE = 255;

  /** Full scale of the decoder's numbers. */
  private static final double FULL_SCALE = 0x1p15;

  /** Reads the header. */
  static OpusHead parse(byte[] packet) throws AudioFormatException {
    if (packet.length < MIN_BYTES || (packet[8] & 0xF0) != 0) {
      throw new AudioFormatException("The Opus stream's header is damaged, or of a later kind.");
    }
    int channels = packet[9] & 0xFF;
    AudioLimits.check(channels, OpusPackets.SAMPLE_RATE, 0);
    int preSkip = (packet[10] & 0xFF) | (packet[11] & 0xFF) << 8;
    double decibels = ((packet[16] & 0xFF) | packet[17] << 8) / 256.0;
    float gain = (float) (Math.pow(10, decibels / 20) / FULL_SCALE);
    int family = packet[FAMILY_OFFSET] & 0xFF;
    if (family == 0 && channels <= 2) {
      List<Integer> mapping = channels == 1 ? List.of(0) : List.of(0, 1);
      return new OpusHead(channels, preSkip, gain, 1, channels - 1, mapping);
    }
    if (family != 1 && channels > 2) {
      throw new AudioFormatException(
          "The Opus stream does not say where its %d channels belong (family %d)."
              .formatted(channels, family));
    }
    return table(packet, channels, preSkip, gain);
  }

  private static OpusHead table(byte[] packet, int channels, int preSkip, float gain)
      throws AudioFormatException {
    if (packet.length < TABLE_OFFSET + channels) {
      throw new AudioFormatException("The Opus stream's header ends too early.");
    }
    int streams = packet[19] & 0xFF;
    int coupled = packet[20] & 0xFF;
    List<Integer> mapping = new ArrayList<>();
    for (int i = 0; i < channels; i++) {
      int channel = packet[TABLE_OFFSET + i] & 0xFF;
      if (channel != SILENCE && channel >= streams + coupled) {
        throw new AudioFormatException("The Opus stream's header names a channel that is not.");
      }
      mapping.add(channel);
    }
    if (streams == 0 || coupled > streams || streams > channels) {
      throw new AudioFormatException(
          "The Opus stream's header claims %d streams, %d of them stereo, for %d channels."
              .formatted(streams, coupled, channels));
    }
    return new OpusHead(channels, preSkip, gain, streams, coupled, List.copyOf(mapping));
  }

  /** Returns what each channel is for. */
  List<Speaker> layout() {
    return Speaker.vorbisOrder(channels);
  }
}
