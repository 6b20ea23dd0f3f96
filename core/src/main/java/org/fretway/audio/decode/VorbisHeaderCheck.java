package org.fretway.audio.decode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Reads the headers of a Vorbis stream as section 4.2 of the Vorbis I specification has them, and
 * refuses what the specification forbids. The native decoder trusts them and would write where it
 * must not.
 */
final class VorbisHeaderCheck {
  private static final int MAX_FLOOR_VALUES = 65;

  private final PacketBits bits;
  private final int channels;
  private int codebooks;
  private int floors;
  private int residues;

  private VorbisHeaderCheck(PacketBits bits, int channels) {
    this.bits = bits;
    this.channels = channels;
  }

  /**
   * Checks the first and the third header; comments do not come near the decoder.
   *
   * @throws AudioFormatException if one is damaged
   */
  static VorbisModes check(byte[] identification, byte[] setup) throws AudioFormatException {
    PacketBits first = open(identification, 1);
    first.skip(32);
    int channels = first.read(8);
    int sampleRate = count(first);
    AudioLimits.check(channels, sampleRate, 0);
    first.skip(3 * 32);
    int shortBlock = first.read(4);
    int longBlock = first.read(4);
    if (shortBlock < 6 || longBlock > 13 || shortBlock > longBlock || !first.flag()) {
      throw PacketBits.damaged("block sizes");
    }
    List<Boolean> isLong = new VorbisHeaderCheck(open(setup, 5), channels).setup();
    return new VorbisModes(channels, sampleRate, 1 << shortBlock, 1 << longBlock, isLong);
  }

  private static PacketBits open(byte[] packet, int type) throws AudioFormatException {
    PacketBits bits = new PacketBits(packet);
    byte[] start = new byte[7];
    for (int i = 0; i < start.length; i++) {
      start[i] = (byte) bits.read(8);
    }
    if (!Arrays.equals(start, ((char) type + "vorbis").getBytes(StandardCharsets.US_ASCII))) {
      throw PacketBits.damaged("a header is missing");
    }
    return bits;
  }

  /** Reads an unsigned number of 32 bits, of which the highest has no use but to mislead. */
  private static int count(PacketBits bits) throws AudioFormatException {
    int count = bits.read(31);
    if (bits.flag()) {
      throw PacketBits.damaged("a number of more than 31 bits");
    }
    return count;
  }

  private List<Boolean> setup() throws AudioFormatException {
    codebooks = bits.read(8) + 1;
    VorbisCodebookCheck codebookCheck = new VorbisCodebookCheck(bits);
    for (int i = 0; i < codebooks; i++) {
      codebookCheck.next();
    }
    int times = bits.read(6) + 1;
    for (int i = 0; i < times; i++) {
      bits.below(1, 16, "time transform");
    }
    floors = bits.read(6) + 1;
    for (int i = 0; i < floors; i++) {
      floor();
    }
    residues = bits.read(6) + 1;
    for (int i = 0; i < residues; i++) {
      residue();
    }
    int mappings = bits.read(6) + 1;
    for (int i = 0; i < mappings; i++) {
      mapping();
    }
    int modes = bits.read(6) + 1;
    List<Boolean> isLong = new ArrayList<>();
    for (int i = 0; i < modes; i++) {
      isLong.add(bits.flag());
      bits.below(1, 16, "window type");
      bits.below(1, 16, "transform type");
      bits.below(mappings, 8, "mapping of a mode");
    }
    if (!bits.flag()) {
      throw PacketBits.damaged("end of setup");
    }
    return List.copyOf(isLong);
  }

  private void floor() throws AudioFormatException {
    if (bits.read(16) != 1) {
      throw new AudioFormatException("The Vorbis stream is of a kind that no encoder makes today.");
    }
    int partitions = bits.read(5);
    int[] classOf = new int[partitions];
    int classes = 0;
    for (int i = 0; i < partitions; i++) {
      classOf[i] = bits.read(4);
      classes = Math.max(classes, classOf[i] + 1);
    }
    int[] dimensions = new int[classes];
    for (int i = 0; i < classes; i++) {
      dimensions[i] = bits.read(3) + 1;
      int subclassBits = bits.read(2);
      if (subclassBits > 0) {
        bits.below(codebooks, 8, "book of a floor");
      }
      for (int k = 0; k < 1 << subclassBits; k++) {
        bits.below(codebooks + 1, 8, "book of a floor");
      }
    }
    bits.skip(2);
    int rangeBits = bits.read(4);
    BitSet seen = new BitSet();
    seen.set(0);
    seen.set(1 << rangeBits);
    for (int kind : classOf) {
      for (int k = 0; k < dimensions[kind]; k++) {
        int position = bits.read(rangeBits);
        if (seen.get(position) || seen.cardinality() == MAX_FLOOR_VALUES) {
          throw PacketBits.damaged("positions of a floor");
        }
        seen.set(position);
      }
    }
  }

  private void residue() throws AudioFormatException {
    bits.below(3, 16, "residue type");
    int begin = bits.read(24);
    int end = bits.read(24);
    if (end < begin) {
      throw PacketBits.damaged("range of a residue");
    }
    bits.skip(24);
    int classifications = bits.read(6) + 1;
    bits.below(codebooks, 8, "book of a residue");
    int books = 0;
    for (int i = 0; i < classifications; i++) {
      int cascade = bits.read(3);
      if (bits.flag()) {
        cascade |= bits.read(5) << 3;
      }
      books += Integer.bitCount(cascade);
    }
    for (int i = 0; i < books; i++) {
      bits.below(codebooks, 8, "book of a residue");
    }
  }

  private void mapping() throws AudioFormatException {
    bits.below(1, 16, "mapping type");
    int submaps = bits.flag() ? bits.read(4) + 1 : 1;
    if (submaps > 1) {
      // stb_vorbis makes loud noise of these.
      throw new AudioFormatException(
          "Its Vorbis sound has %d channels in parts, as 5.1 often has, which can't be decoded;"
                  .formatted(channels)
              + " convert it to FLAC or to stereo.");
    }
    if (bits.flag()) {
      int steps = bits.below(channels, 8, "coupled channels") + 1;
      int width = PacketBits.ilog(channels - 1);
      for (int i = 0; i < steps; i++) {
        int magnitude = bits.below(channels, width, "coupled channels");
        int angle = bits.below(channels, width, "coupled channels");
        if (magnitude == angle) {
          throw PacketBits.damaged("coupled channels");
        }
      }
    }
    bits.below(1, 2, "reserved bits");
    for (int i = 0; i < submaps; i++) {
      bits.skip(8);
      bits.below(floors, 8, "floor of a mapping");
      bits.below(residues, 8, "residue of a mapping");
    }
  }
}
