package org.fretway.desktop.highway.tab;

import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.draw.HighwayOptions;

/**
 * What has to have room in the tablature of a chart, so that nothing is kept free for what never
 * comes.
 *
 * @param header whether phrases or sounds are announced at the top
 * @param diagrams whether chords are shown as diagrams where there is room
 * @param sections whether parts of the song are named
 * @param names whether chords are named
 * @param spans whether there are brackets over several notes
 * @param gestures whether there are bends or vibrato
 * @param hand whether it is known where the hand is
 * @param lyrics how lyrics are shown
 */
record TabNeeds(
    boolean header,
    boolean diagrams,
    boolean sections,
    boolean names,
    boolean spans,
    boolean gestures,
    boolean hand,
    Lyrics lyrics) {

  /** How lyrics are shown. */
  enum Lyrics {
    /** Not at all. */
    NONE,
    /** Each syllable where it is sung, below the strings. */
    ALIGNED,
    /** As a line of its own at the bottom, since syllables come too fast for their places. */
    LINE
  }

  static TabNeeds of(HighwayChart chart, TabScore score, HighwayOptions options) {
    return new TabNeeds(
        chart.phrases().size() > 1 || chart.tones().size() > 0,
        chart.shapes().size() > 0 && options.chordDiagrams(),
        chart.sections().size() > 0,
        score.names().size() > 0,
        score.palmMutes().size() + score.letRings().size() > 0,
        score.vibratos().size() > 0 || score.bends().stream().anyMatch(lane -> lane.size() > 0),
        chart.handPositions().size() > 0,
        chart.hasLyrics() && options.lyrics() ? Lyrics.ALIGNED : Lyrics.NONE);
  }

  TabNeeds with(Lyrics newLyrics) {
    return new TabNeeds(header, diagrams, sections, names, spans, gestures, hand, newLyrics);
  }
}
