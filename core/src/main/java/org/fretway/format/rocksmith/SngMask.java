package org.fretway.format.rocksmith;

import org.fretway.chart.Technique;
import org.fretway.chart.Techniques;

/** The bits of the masks of compiled notes and strikes that say how they are played. */
final class SngMask {
  /** A note that rings. */
  static final int SUSTAIN = 0x2000;

  /** A strike that repeats the one before it. */
  static final int HIGH_DENSITY = 0x20_0000;

  /** A strike that was written with its notes. */
  static final int PANEL = 0x8000_0000;

  private static final int FRET_HAND_MUTE = 0x8;
  private static final int TREMOLO = 0x10;
  private static final int HARMONIC = 0x20;
  private static final int PALM_MUTE = 0x40;
  private static final int SLAP = 0x80;
  private static final int PLUCK = 0x100;
  private static final int HAMMER_ON = 0x200;
  private static final int PULL_OFF = 0x400;
  private static final int TAP = 0x4000;
  private static final int PINCH_HARMONIC = 0x8000;
  private static final int VIBRATO = 0x1_0000;
  private static final int MUTE = 0x2_0000;
  private static final int IGNORE = 0x4_0000;
  private static final int ACCENT = 0x400_0000;
  private static final int PARENT = 0x800_0000;

  private SngMask() {}

  /** Returns how a single note, or a note of a strike, is played. */
  static Techniques ofNote(int mask) {
    return Techniques.NONE
        .with(Technique.HAMMER_ON, (mask & HAMMER_ON) != 0)
        .with(Technique.PULL_OFF, (mask & PULL_OFF) != 0)
        .with(Technique.NATURAL_HARMONIC, (mask & HARMONIC) != 0)
        .with(Technique.PINCH_HARMONIC, (mask & PINCH_HARMONIC) != 0)
        .with(Technique.VIBRATO, (mask & VIBRATO) != 0)
        .with(Technique.TAP, (mask & TAP) != 0)
        .with(Technique.PALM_MUTE, (mask & PALM_MUTE) != 0)
        .with(Technique.STRING_MUTE, (mask & MUTE) != 0)
        .with(Technique.TREMOLO, (mask & TREMOLO) != 0)
        .with(Technique.ACCENT, (mask & ACCENT) != 0)
        .with(Technique.LINK_NEXT, (mask & PARENT) != 0)
        .with(Technique.SLAP, (mask & SLAP) != 0)
        .with(Technique.PLUCK, (mask & PLUCK) != 0)
        .with(Technique.IGNORED, (mask & IGNORE) != 0);
  }

  /** Returns how a strike as a whole is played. */
  static Techniques ofChord(int mask) {
    return Techniques.NONE
        .with(Technique.PALM_MUTE, (mask & PALM_MUTE) != 0)
        .with(Technique.STRING_MUTE, (mask & FRET_HAND_MUTE) != 0)
        .with(Technique.ACCENT, (mask & ACCENT) != 0)
        .with(Technique.LINK_NEXT, (mask & PARENT) != 0)
        .with(Technique.IGNORED, (mask & IGNORE) != 0);
  }
}
