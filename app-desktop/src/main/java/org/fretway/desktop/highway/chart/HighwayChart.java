package org.fretway.desktop.highway.chart;

import java.util.List;
import org.fretway.chart.Chart;

/**
 * A chart made ready for drawing, once, so that a frame only looks things up: notes by string, with
 * every text formatted and every tail cut where the string is struck again.
 *
 * @param strings how many strings there are
 * @param stringNames name of the open string, per string from the lowest
 * @param lanes notes per string from the lowest, those of chords included
 * @param chords chord strikes
 * @param handSpans held shapes
 * @param handPositions where the hand is
 * @param beats beats
 * @param sections parts of the song
 * @param lyrics lines of the lyrics
 * @param maxFret the highest fret that the fretboard has to show
 */
public record HighwayChart(
    int strings,
    List<String> stringNames,
    List<Timeline<HighwayNote>> lanes,
    Timeline<ChordBox> chords,
    Timeline<HandSpan> handSpans,
    Timeline<HandPosition> handPositions,
    Timeline<BeatMark> beats,
    Timeline<SectionMark> sections,
    Timeline<LyricLine> lyrics,
    int maxFret) {

  /** Returns the chart made ready. Notes on strings that the tuning lacks are left out. */
  public static HighwayChart of(Chart chart) {
    return new ChartCompiler(chart).compile();
  }

  /** Returns whether anything is sung. */
  public boolean hasLyrics() {
    return lyrics.size() > 0;
  }

  /**
   * A beat.
   *
   * @param time seconds of song time
   * @param measure number of the measure that begins here as text, or empty
   */
  public record BeatMark(double time, String measure) {
    /** Returns whether a measure begins here. */
    public boolean isDownbeat() {
      return !measure.isEmpty();
    }
  }

  /**
   * The start of a part of the song.
   *
   * @param time seconds of song time
   * @param name as shown
   */
  public record SectionMark(double time, String name) {}
}
