package org.fretway.desktop.results;

/**
 * A play of a song that was judged, as it is told at its end.
 *
 * @param song what was judged
 * @param figures what came of it
 * @param score what that is worth
 * @param kept what came of keeping the score, in a sentence or two; empty while it is being kept
 */
public record PlayOutcome(JudgedSong song, ResultFigures figures, PlayScore score, String kept) {
  /** Returns it with what came of keeping the score. */
  PlayOutcome told(PlayScore known, String sentence) {
    return new PlayOutcome(song, figures, known, sentence);
  }
}
