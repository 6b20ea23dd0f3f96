package org.fretway.audio.pitch;

import java.util.List;

/**
 * A note as players call it.
 *
 * @param name such as "E" or "F♯"
 * @param octave in scientific pitch notation: A4 is the reference, C4 is middle C
 * @param cents how far from the note, from -50 to 50
 */
public record NoteName(String name, int octave, double cents) {
  // By sharps and flats as guitarists write them.
  private static final List<String> NAMES =
      List.of("C", "C♯", "D", "E♭", "E", "F", "F♯", "G", "A♭", "A", "B♭", "B");
  private static final int OCTAVE = 12;
  private static final double CENTS = 100;

  /**
   * Returns the note that is nearest.
   *
   * @param note number of the note as MIDI counts, 69 = A4; parts of one are cents
   */
  public static NoteName of(double note) {
    long nearest = Math.round(note);
    return new NoteName(
        NAMES.get((int) Math.floorMod(nearest, (long) OCTAVE)),
        (int) Math.floorDiv(nearest, (long) OCTAVE) - 1,
        CENTS * (note - nearest));
  }

  /** Returns name and octave, such as "E2". */
  public String withOctave() {
    return name + octave;
  }
}
