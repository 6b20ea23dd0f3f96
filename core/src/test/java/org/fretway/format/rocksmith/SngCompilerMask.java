package org.fretway.format.rocksmith;

import static org.fretway.format.rocksmith.SngCompiler.decimal;
import static org.fretway.format.rocksmith.SngCompiler.integer;

import java.util.List;
import org.w3c.dom.Element;

/** The masks that the compiler of the tests puts on notes and strikes. */
final class SngCompilerMask {
  private record Bit(String attribute, int value) {}

  /** What both single notes and those of strikes can say; ordered as in the game. */
  private static final List<Bit> BITS =
      List.of(
          new Bit("tremolo", 1 << 4),
          new Bit("harmonic", 1 << 5),
          new Bit("palmMute", 1 << 6),
          new Bit("hammerOn", 1 << 9),
          new Bit("pullOff", 1 << 10),
          new Bit("tap", 1 << 14),
          new Bit("harmonicPinch", 1 << 15),
          new Bit("vibrato", 1 << 16),
          new Bit("mute", 1 << 17),
          new Bit("accent", 1 << 26),
          new Bit("linkNext", 1 << 27));

  private SngCompilerMask() {}

  static int ofNote(Element note) {
    int mask = ofChordNote(note) | 1 << 23;
    mask |= integer(note, "leftHand", -1) != -1 ? 1 << 19 : 0;
    mask |= integer(note, "rightHand", -1) != -1 ? 1 << 20 : 0;
    return mask | (integer(note, "ignore", 0) > 0 ? 1 << 18 : 0);
  }

  static int ofChordNote(Element note) {
    int mask = 0;
    for (Bit bit : BITS) {
      mask |= integer(note, bit.attribute(), 0) > 0 ? bit.value() : 0;
    }
    mask |= integer(note, "fret", 0) == 0 ? 1 << 2 : 0;
    mask |= integer(note, "slap", -1) != -1 ? 1 << 7 : 0;
    mask |= integer(note, "pluck", -1) != -1 ? 1 << 8 : 0;
    mask |= integer(note, "slideTo", -1) != -1 ? 1 << 11 : 0;
    mask |= note.getElementsByTagName("bendValue").getLength() > 0 ? 1 << 12 : 0;
    mask |= decimal(note, "sustain") > 0 ? 1 << 13 : 0;
    return mask | (integer(note, "slideUnpitchTo", -1) != -1 ? 1 << 22 : 0);
  }

  static int ofChord(Element chord, boolean panel) {
    int mask = 1 << 1 | (panel ? 1 << 31 : 0);
    mask |= integer(chord, "fretHandMute", 0) > 0 ? 1 << 3 : 0;
    mask |= integer(chord, "palmMute", 0) > 0 ? 1 << 6 : 0;
    mask |= integer(chord, "ignore", 0) > 0 ? 1 << 18 : 0;
    mask |= integer(chord, "highDensity", 0) > 0 ? 1 << 21 : 0;
    mask |= integer(chord, "accent", 0) > 0 ? 1 << 26 : 0;
    return mask | (integer(chord, "linkNext", 0) > 0 ? 1 << 27 : 0);
  }
}
