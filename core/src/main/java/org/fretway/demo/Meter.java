package org.fretway.demo;

import java.util.ArrayList;
import java.util.List;
import org.fretway.chart.Beat;

/**
 * The time of the demo: four quarters a bar, everything on a grid of sixteenths. All that is heard
 * and all that is drawn gets its seconds from here.
 */
final class Meter {
  static final double BEATS_PER_MINUTE = 112;
  static final int BEATS_PER_BAR = 4;
  static final int SIXTEENTHS_PER_BAR = 16;

  /** At 112 beats a minute these are exactly sixty seconds. */
  static final int BARS = 28;

  private static final double SECONDS_PER_SIXTEENTH = 60 / BEATS_PER_MINUTE / 4;

  private Meter() {}

  /** Returns seconds of a number of sixteenths. */
  static double seconds(int sixteenths) {
    return sixteenths * SECONDS_PER_SIXTEENTH;
  }

  /** Returns the seconds at which a bar begins, counted from 0. */
  static double bar(int bar) {
    return seconds(bar * SIXTEENTHS_PER_BAR);
  }

  /** Returns every beat of the song; measures count from 1. */
  static List<Beat> beats() {
    List<Beat> beats = new ArrayList<>();
    for (int beat = 0; beat < BARS * BEATS_PER_BAR; beat++) {
      int measure = beat % BEATS_PER_BAR == 0 ? beat / BEATS_PER_BAR + 1 : -1;
      beats.add(new Beat(seconds(beat * SIXTEENTHS_PER_BAR / BEATS_PER_BAR), measure));
    }
    return beats;
  }
}
