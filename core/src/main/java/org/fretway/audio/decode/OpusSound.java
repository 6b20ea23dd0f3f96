package org.fretway.audio.decode;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusMSDecoder;
import java.util.List;

/**
 * Opus packets, decoded by Concentus, which makes some garbage with each. What it can't decode is
 * silent.
 */
final class OpusSound implements OggDecoder {
  /**
   * RFC 7845, section 4.6, asks for 80 ms, after which a decoder that started anywhere differs by
   * up to 1 % of full scale from one that ran before, on tones by more; each 80 ms more make that
   * far less.
   */
  private static final int PREROLL_FRAMES = OpusPackets.SAMPLE_RATE * 240 / 1_000;

  private final OpusHead head;
  private final Decoder decoder;
  private final short[] decoded;
  private int lastFrames;

  private OpusSound(OpusHead head, Decoder decoder) {
    this.head = head;
    this.decoder = decoder;
    this.decoded = new short[OpusPackets.MAX_FRAMES * head.channels()];
  }

  /** Concentus has one decoder for one stream and one for several. */
  private interface Decoder {
    int decode(byte[] packet, int length, short[] out) throws OpusException;

    void reset();
  }

  /**
   * Prepares to decode a stream.
   *
   * @param header its identification header
   */
  static OpusSound open(byte[] header) throws AudioFormatException {
    OpusHead head = OpusHead.parse(header);
    try {
      return new OpusSound(head, head.streams() == 1 ? single(head) : multiple(head));
    } catch (OpusException | IllegalArgumentException e) {
      throw new AudioFormatException("It is not readable Opus: its header can't be followed.", e);
    }
  }

  private static Decoder single(OpusHead head) throws OpusException {
    OpusDecoder decoder = new OpusDecoder(OpusPackets.SAMPLE_RATE, head.channels());
    return new Decoder() {
      @Override
      public int decode(byte[] packet, int length, short[] out) throws OpusException {
        return decoder.decode(packet, 0, length, out, 0, OpusPackets.MAX_FRAMES, false);
      }

      @Override
      public void reset() {
        decoder.resetState();
      }
    };
  }

  private static Decoder multiple(OpusHead head) throws OpusException {
    short[] mapping = new short[head.channels()];
    for (int i = 0; i < mapping.length; i++) {
      mapping[i] = head.mapping().get(i).shortValue();
    }
    OpusMSDecoder decoder =
        OpusMSDecoder.create(
            OpusPackets.SAMPLE_RATE, head.channels(), head.streams(), head.coupled(), mapping);
    return new Decoder() {
      @Override
      public int decode(byte[] packet, int length, short[] out) {
        return decoder.decodeMultistream(packet, 0, length, out, 0, OpusPackets.MAX_FRAMES, 0);
      }

      @Override
      public void reset() {
        decoder.ResetState();
      }
    };
  }

  @Override
  public List<Speaker> layout() {
    return head.layout();
  }

  @Override
  public int sampleRate() {
    return OpusPackets.SAMPLE_RATE;
  }

  @Override
  public int delay() {
    return head.preSkip();
  }

  @Override
  public int preroll() {
    return PREROLL_FRAMES;
  }

  @Override
  public int maxFrames() {
    return OpusPackets.MAX_FRAMES;
  }

  @Override
  public void restartCount() {
    lastFrames = 0;
  }

  @Override
  public int count(byte[] packet, int length) {
    lastFrames = OpusPackets.frames(packet, length);
    return lastFrames;
  }

  @Override
  public void restart() {
    decoder.reset();
  }

  @Override
  public int decode(byte[] packet, int length, float[] interleaved) {
    int frames;
    try {
      frames = lastFrames == 0 ? 0 : decoder.decode(packet, length, decoded);
    } catch (OpusException | RuntimeException | AssertionError e) {
      // Concentus indexes its tables with damaged values, and asserts what then does not hold.
      decoder.reset();
      return 0;
    }
    if (frames != lastFrames) {
      return 0;
    }
    float gain = head.gain();
    for (int i = 0; i < frames * head.channels(); i++) {
      interleaved[i] = decoded[i] * gain;
    }
    return frames;
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
