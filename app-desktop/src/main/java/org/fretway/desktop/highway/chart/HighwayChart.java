package org.fretway.desktop.highway.chart;

import java.util.List;
import org.fretway.chart.Chart;
import org.fretway.desktop.highway.rhythm.RhythmGroup;

/**
 * A chart made ready for drawing, once, so that a frame only looks things up: notes by string, with
 * every text formatted and every tail cut where the string is struck again.
 *
 * @param strings how many strings there are
 * @param stringNames name of the open string, per string from the lowest
 * @param lanes notes per string from the lowest, those of chords included
 * @param chords chord strikes
 * @param handSpans held shapes
 * @param shapes the shapes that the hand takes, each once for a row of strikes of it
 * @param unisons bends that bring two strings to one pitch
 * @param handPositions where the hand is
 * @param beats beats
 * @param sections parts of the song
 * @param phrases stretches that are practised as one, none of them empty
 * @param tones from when on which sound is played; empty where it never changes
 * @param lyrics lines of the lyrics
 * @param rhythm values of the notes and rests; empty where the chart has no beats
 * @param maxFret the highest fret that the fretboard has to show
 * @param leftOut how many things of the chart can't be shown, since they have no time, no such
 *     string or no such fret
 */
public record HighwayChart(
    int strings,
    List<String> stringNames,
    List<Timeline<HighwayNote>> lanes,
    Timeline<ChordBox> chords,
    Timeline<HandSpan> handSpans,
    Timeline<ShapeMark> shapes,
    Timeline<UnisonBend> unisons,
    Timeline<HandPosition> handPositions,
    Timeline<BeatMark> beats,
    Timeline<SectionMark> sections,
    Timeline<PhraseMark> phrases,
    Timeline<ToneMark> tones,
    Timeline<LyricLine> lyrics,
    Timeline<RhythmGroup> rhythm,
    int maxFret,
    int leftOut) {

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

  /**
   * From when on the hand takes a shape.
   *
   * @param time seconds of song time
   * @param shape a chord
   */
  public record ShapeMark(double time, ChordShape shape) {}

  /**
   * A stretch that is practised as one.
   *
   * @param time seconds of song time
   * @param end seconds of song time, after {@code time}
   * @param name as shown
   */
  public record PhraseMark(double time, double end, String name) {}

  /**
   * From when on the instrument sounds different.
   *
   * @param time seconds of song time; negative infinity for the sound of the start
   * @param name of the sound
   */
  public record ToneMark(double time, String name) {}
}
