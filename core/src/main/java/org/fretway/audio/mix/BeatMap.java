package org.fretway.audio.mix;

import java.util.Arrays;
import java.util.List;
import org.fretway.chart.Beat;

/**
 * The beats of a song as a grid that goes on before and behind them: beat -1 is as far before beat
 * 0 as the first two are apart. Also tells meter and place in the measure, where known.
 */
final class BeatMap {
  /** Beats closer to each other than this are one: no music has 100 a second. */
  private static final double LEAST_SECONDS = 0.01;

  /** Measures of more beats than this say that downbeats are missing. */
  private static final int MOST_BEATS = 16;

  private static final int COMMON_TIME = 4;

  private final double[] times;
  private final boolean[] downbeats;

  private BeatMap(double[] times, boolean[] downbeats) {
    this.times = times;
    this.downbeats = downbeats;
  }

  /** Takes the beats that are at a real time; those at the same time become one. */
  static BeatMap of(List<Beat> beats) {
    List<Beat> sorted =
        beats.stream()
            .filter(beat -> Double.isFinite(beat.time()))
            .sorted((a, b) -> Double.compare(a.time(), b.time()))
            .toList();
    double[] times = new double[sorted.size()];
    boolean[] downbeats = new boolean[sorted.size()];
    int count = 0;
    for (Beat beat : sorted) {
      if (count == 0 || beat.time() - times[count - 1] >= LEAST_SECONDS) {
        times[count] = beat.time();
        downbeats[count] = beat.isDownbeat();
        count++;
      } else {
        downbeats[count - 1] |= beat.isDownbeat();
      }
    }
    return new BeatMap(Arrays.copyOf(times, count), Arrays.copyOf(downbeats, count));
  }

  /** Returns a click for each beat. */
  Clicks clicks() {
    return times.length == 0 ? Clicks.NONE : new Clicks(times, downbeats);
  }

  /** Returns whether there are enough beats to tell a tempo. */
  boolean hasTempo() {
    return times.length >= 2;
  }

  /** Returns the song time of a beat, which may lie before the first or behind the last. */
  double time(int beat) {
    int last = times.length - 1;
    if (beat < 0) {
      return times[0] + beat * (times[1] - times[0]);
    }
    return beat <= last
        ? times[beat]
        : times[last] + (beat - last) * (times[last] - times[last - 1]);
  }

  /** Returns the beat at a song time, or else the one before. */
  int beatAt(double songTime) {
    int last = times.length - 1;
    if (songTime < times[0]) {
      return (int) Math.floor((songTime - times[0]) / (times[1] - times[0]));
    }
    if (songTime >= times[last]) {
      return last + (int) Math.floor((songTime - times[last]) / (times[last] - times[last - 1]));
    }
    int found = Arrays.binarySearch(times, songTime);
    return found >= 0 ? found : -found - 2;
  }

  /** Returns how long a beat lasts from one on, in seconds: the median of so many. */
  double secondsFrom(int beat, int beats) {
    int intervals = times.length - 1;
    int count = Math.min(beats, intervals);
    int first = Math.clamp(beat, 0, intervals - count);
    double[] lengths = new double[count];
    for (int i = 0; i < count; i++) {
      lengths[i] = times[first + i + 1] - times[first + i];
    }
    Arrays.sort(lengths);
    return lengths[count / 2];
  }

  /** Returns how many beats the measure has that a beat is in; 4 where the song does not tell. */
  int meterAt(int beat) {
    int begin = downbeatBefore(beat);
    if (begin < 0) {
      begin = downbeatFrom(0);
    }
    if (begin < 0) {
      return COMMON_TIME;
    }
    int end = downbeatFrom(begin + 1);
    if (end < 0) {
      // The last measure is as long as the one before it, however much of it there is.
      end = begin;
      begin = downbeatBefore(begin - 1);
    }
    int meter = end - begin;
    return begin >= 0 && meter > 1 && meter <= MOST_BEATS ? meter : COMMON_TIME;
  }

  /** Returns which beat of its measure a beat is, from 0; 0 where the song does not tell. */
  int placeInMeasure(int beat, int meter) {
    int begin = downbeatBefore(beat);
    if (begin < 0) {
      begin = downbeatFrom(0);
    }
    return begin < 0 ? 0 : Math.floorMod(beat - begin, meter);
  }

  private int downbeatBefore(int beat) {
    for (int i = Math.min(beat, times.length - 1); i >= 0; i--) {
      if (downbeats[i]) {
        return i;
      }
    }
    return -1;
  }

  private int downbeatFrom(int beat) {
    for (int i = Math.max(beat, 0); i < times.length; i++) {
      if (downbeats[i]) {
        return i;
      }
    }
    return -1;
  }
}
