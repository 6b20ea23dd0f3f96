package org.fretway.format.wem;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A rebuilt setup header, and what it says of the sound packets. */
final class VorbisSetup {
  private static final List<SetupForm> FULL_FORMS =
      List.of(SetupForm.WITHOUT_TIMES, SetupForm.STANDARD);
  private static final List<SetupForm> STRIPPED_FORMS =
      List.of(SetupForm.EXTERNAL, SetupForm.PACKED);

  private final byte[] packet;
  private final int modes;
  private final BitSet longModes;

  VorbisSetup(byte[] packet, int modes, BitSet longModes) {
    this.packet = packet;
    this.modes = modes;
    this.longModes = longModes;
  }

  /**
   * Rebuilds a header that lacks its start.
   *
   * @param wwise the header as the file has it
   * @throws WemException if it is damaged, or lacks codebooks that fit
   */
  static VorbisSetup rebuild(byte[] wwise, int channels, Optional<VorbisCodebooks> codebooks)
      throws WemException {
    // Full codebooks begin with "BCV", after the byte that counts them.
    boolean full = wwise.length > 4 && wwise[1] == 'B' && wwise[2] == 'C' && wwise[3] == 'V';
    return first(full ? FULL_FORMS : STRIPPED_FORMS, wwise, 0, channels, codebooks);
  }

  /**
   * Rebuilds a header that was kept as a whole.
   *
   * @param start how many bytes come before the count of codebooks
   */
  static VorbisSetup whole(byte[] wwise, int start, int channels) throws WemException {
    return first(FULL_FORMS.reversed(), wwise, start, channels, Optional.empty());
  }

  /** The forms differ so much that a header can be read in one only, but for tiny ones. */
  private static VorbisSetup first(
      List<SetupForm> forms,
      byte[] wwise,
      int start,
      int channels,
      Optional<VorbisCodebooks> codebooks)
      throws WemException {
    try {
      return read(forms.getFirst(), wwise, start, channels, codebooks);
    } catch (WemException likely) {
      try {
        return read(forms.getLast(), wwise, start, channels, codebooks);
      } catch (WemException unlikely) {
        likely.addSuppressed(unlikely);
        throw likely;
      }
    }
  }

  private static VorbisSetup read(
      SetupForm form, byte[] wwise, int start, int channels, Optional<VorbisCodebooks> codebooks)
      throws WemException {
    BitReader in = new BitReader(wwise, start, wwise.length);
    return new SetupRewriter(in, form, channels, codebooks).rewrite();
  }

  /** Returns the header as the Vorbis I specification has it. */
  byte[] packet() {
    return packet.clone();
  }

  /** Returns how many modes a sound packet can have. */
  int modes() {
    return modes;
  }

  /** Returns how many bits the number of a mode takes. */
  int modeBits() {
    return Codebook.ilog(modes - 1);
  }

  /** Returns whether the packets of a mode are long blocks. */
  boolean isLong(int mode) {
    return longModes.get(mode);
  }
}
