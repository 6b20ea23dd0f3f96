package org.fretway.format.wem;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.fretway.format.wem.VorbisChunk.Stripping;
import org.jspecify.annotations.Nullable;

/**
 * The sound packets, complete. A packet begins with its type (1 bit, 0 = sound) and its mode; that
 * of a long block goes on with whether the blocks before and after it are long (Vorbis I
 * specification, section 4.3.1). Stripped packets begin with the mode and lack all else, which is
 * known from the packets around.
 */
final class SoundPackets {
  /** How many packets are looked at to find out whether they were stripped. */
  private static final int PROBED = 32;

  private final WwisePackets wwise;
  private final VorbisSetup setup;
  private final Stripping hint;
  private final Deque<byte[]> ahead = new ArrayDeque<>();
  private boolean probed;
  private boolean stripped;

  /**
   * Before the first block and after the last one there is none, so that it makes no difference to
   * what is heard; but stb_vorbis counts samples wrong where these are said to be short.
   */
  private boolean previousLong = true;

  SoundPackets(WwisePackets wwise, VorbisSetup setup, Stripping hint) {
    this.wwise = wwise;
    this.setup = setup;
    this.hint = hint;
  }

  /** Reads the next packet; empty at the end. */
  Optional<SoundPacket> next() throws IOException {
    if (!probed) {
      probed = true;
      stripped = hint != Stripping.NEVER && probe();
    }
    fill(2);
    byte @Nullable [] packet = ahead.poll();
    if (packet == null) {
      return Optional.empty();
    }
    int start = stripped ? 0 : 1;
    if (!stripped && (packet[0] & 1) != 0) {
      throw WemException.broken("is damaged: there is something else among its sound packets");
    }
    boolean isLong = isLong(packet, start);
    byte[] complete = stripped ? complete(packet, isLong) : packet;
    previousLong = isLong;
    return Optional.of(new SoundPacket(complete, isLong));
  }

  private void fill(int count) throws IOException {
    while (ahead.size() < count) {
      Optional<byte[]> packet = wwise.next();
      if (packet.isEmpty()) {
        return;
      }
      ahead.add(packet.get());
    }
  }

  /** Reads the mode from a bit on and returns whether its blocks are long. */
  private boolean isLong(byte[] packet, int startBit) throws WemException {
    int mode = (bits(packet) >> startBit) & ((1 << setup.modeBits()) - 1);
    if (mode >= setup.modes()) {
      throw WemException.broken("is damaged: a sound packet has a mode that there is not");
    }
    return setup.isLong(mode);
  }

  /** Returns the first 16 bits of a packet. */
  private static int bits(byte[] packet) {
    return (packet[0] & 0xFF) | (packet.length > 1 ? (packet[1] & 0xFF) << Byte.SIZE : 0);
  }

  /**
   * Packets that were not stripped agree with each other on which blocks are long. Stripped ones
   * would do so by chance only, or if all are as good as empty.
   */
  private boolean probe() throws IOException {
    fill(PROBED);
    boolean seenLong = false;
    byte @Nullable [] previous = null;
    for (byte[] packet : ahead) {
      if ((packet[0] & 1) != 0 || !hasMode(packet) || disagree(previous, packet)) {
        return true;
      }
      seenLong |= isLong(packet, 1);
      previous = packet;
    }
    return !seenLong && hint == Stripping.LIKELY;
  }

  private boolean hasMode(byte[] packet) {
    return ((bits(packet) >> 1) & ((1 << setup.modeBits()) - 1)) < setup.modes();
  }

  private boolean disagree(byte @Nullable [] first, byte[] second) throws WemException {
    if (first == null) {
      return false;
    }
    boolean firstLong = isLong(first, 1);
    boolean secondLong = isLong(second, 1);
    int windows = 1 + setup.modeBits();
    return (firstLong && bit(first, windows + 1) != secondLong)
        || (secondLong && bit(second, windows) != firstLong);
  }

  private static boolean bit(byte[] packet, int index) {
    return ((bits(packet) >> index) & 1) == 1;
  }

  private byte[] complete(byte[] packet, boolean isLong) throws WemException {
    int modeBits = setup.modeBits();
    int first = bits(packet);
    int start = (first & ((1 << modeBits) - 1)) << 1;
    int startBits = 1 + modeBits;
    if (isLong) {
      byte @Nullable [] following = ahead.peek();
      boolean nextLong = following == null || isLong(following, 0);
      start |= ((previousLong ? 1 : 0) | (nextLong ? 2 : 0)) << startBits;
      startBits += 2;
    }
    byte[] complete = new byte[packet.length + 1];
    int shift = startBits - modeBits;
    complete[packet.length] = (byte) ((packet[packet.length - 1] & 0xFF) >> (Byte.SIZE - shift));
    for (int i = packet.length - 1; i > 0; i--) {
      complete[i] = (byte) ((packet[i] << shift) | ((packet[i - 1] & 0xFF) >> (Byte.SIZE - shift)));
    }
    int begin = start | ((first >> modeBits) << startBits);
    complete[0] = (byte) begin;
    complete[1] = (byte) (begin >> Byte.SIZE);
    return complete;
  }
}
