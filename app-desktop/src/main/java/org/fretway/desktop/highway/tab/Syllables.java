package org.fretway.desktop.highway.tab;

import java.util.ArrayList;
import java.util.List;
import org.fretway.chart.Lyric;
import org.fretway.desktop.highway.chart.LyricLine;
import org.fretway.desktop.highway.chart.Timeline;

/**
 * The syllables of a song, each below the moment at which it is sung; where that would lay one over
 * the one before it, it stands behind it.
 *
 * @param syllables by the moment at which they stand
 * @param delay how far the furthest of them stands from its moment, in seconds
 */
record Syllables(Timeline<Syllable> syllables, double delay) {
  /** Further away than this, in seconds, a syllable says nothing about when it is sung. */
  static final double MOST_DELAY = 0.45;

  /** Room between two words, in ems. */
  private static final double SPACE = 0.3;

  /**
   * One syllable.
   *
   * @param place the moment below which it begins, in seconds of song time
   * @param time when it is sung
   * @param text with a hyphen where the word goes on
   */
  record Syllable(double place, double time, String text) {}

  /**
   * Finds the places.
   *
   * @param secondsPerEm how long the line takes to move by the size of the font
   */
  static Syllables of(Timeline<LyricLine> lines, double secondsPerEm) {
    List<Syllable> placed = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    double delay = 0;
    for (int i = 0; i < lines.size(); i++) {
      LyricLine line = lines.get(i);
      for (int k = 0; k < line.syllables().size(); k++) {
        Lyric lyric = line.syllables().get(k);
        double place = Math.max(free, lyric.time());
        delay = Math.max(delay, place - lyric.time());
        String text = lyric.joinsNext() ? lyric.display() + "-" : lyric.display();
        placed.add(new Syllable(place, lyric.time(), text));
        double next = k + 1 < line.offsets().length ? line.offsets()[k + 1] : line.width();
        free = place + (next - line.offsets()[k] + SPACE) * secondsPerEm;
      }
    }
    return new Syllables(Timeline.of(placed, Syllable::place), delay);
  }

  boolean fit() {
    return delay <= MOST_DELAY;
  }
}
