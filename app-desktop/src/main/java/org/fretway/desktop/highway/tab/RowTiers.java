package org.fretway.desktop.highway.tab;

import org.fretway.desktop.highway.tab.TabNeeds.Lyrics;

/**
 * Where things stand above and below the strings of a row: middle heights in units, above counted
 * from the top of the row, below from the edge under the lowest string. What a chart does not need
 * has no height.
 *
 * @param section names of parts
 * @param name names of chords
 * @param span brackets over several notes
 * @param gesture bends and vibrato
 * @param stroke how notes are struck
 * @param above height of all of that together
 * @param hand positions of the hand
 * @param syllable syllables
 * @param below height of rhythm, positions and syllables together
 */
record RowTiers(
    double section,
    double name,
    double span,
    double gesture,
    double stroke,
    double above,
    double hand,
    double syllable,
    double below) {
  private static final double SECTION = 27;
  private static final double NAME = 21;
  private static final double SPAN = 17;
  private static final double GESTURE = 19;
  private static final double STROKE = 16;
  private static final double RHYTHM = 48;
  private static final double HAND = 20;
  private static final double SYLLABLE = 28;

  static RowTiers of(TabNeeds needs) {
    double name = needs.sections() ? SECTION : 0;
    double span = name + (needs.names() ? NAME : 0);
    double gesture = span + (needs.spans() ? SPAN : 0);
    double stroke = gesture + (needs.gestures() ? GESTURE : 0);
    double syllable = RHYTHM + (needs.hand() ? HAND : 0);
    return new RowTiers(
        SECTION / 2,
        name + NAME / 2,
        span + SPAN / 2,
        gesture + GESTURE / 2,
        stroke + STROKE / 2,
        stroke + STROKE,
        RHYTHM + HAND / 2,
        syllable + SYLLABLE / 2,
        syllable + (needs.lyrics() == Lyrics.ALIGNED ? SYLLABLE : 0));
  }

  /** Returns the height of everything but the strings, in units. */
  double around() {
    return above + below;
  }
}
