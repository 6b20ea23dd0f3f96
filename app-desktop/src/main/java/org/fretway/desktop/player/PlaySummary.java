package org.fretway.desktop.player;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fretway.chart.Passage;
import org.fretway.desktop.results.PlayReport;
import org.fretway.desktop.results.PlayReport.Pace;
import org.fretway.desktop.results.PlayReport.Part;

/**
 * Adds up what is heard of a song: which parts of it, how fast, and how often a loop was run. It is
 * fed with every pulse and allocates nothing then. Times are seconds; of the song unless it is said
 * otherwise.
 */
final class PlaySummary {
  /** The song is looked at in pieces of this length. */
  private static final double PIECE = 0.25;

  /** More than this between two pulses was a jump. */
  private static final double LONGEST_STEP = 1;

  /** Speeds closer than this to the recorded one are as recorded. */
  private static final double SAME_RATE = 0.005;

  /** Speeds are told in steps of this many percent. */
  private static final int PACE_STEP = 5;

  private static final int PACES = 60;

  /** What was heard for less than this is not told as a speed of its own. */
  private static final double LEAST_PACE = 1;

  private final double duration;
  private final double[] heard;
  private final double[] byPace = new double[PACES];
  private double lastTime = Double.NaN;
  private double spent;
  private double stretch;
  private double longestStretch;
  private int passes;

  /** Creates a summary of nothing of a song of a length. */
  PlaySummary(double duration) {
    this.duration = duration;
    heard = new double[Math.max(1, (int) Math.ceil(duration / PIECE))];
  }

  /**
   * The song runs; to be called with every pulse while it does.
   *
   * @param songTime what is heard; negative while the song is counted in
   * @param rate how fast, 1 = as recorded
   * @param looping whether a passage is repeated
   */
  void runs(double songTime, double rate, boolean looping) {
    double step = songTime - lastTime;
    if (step < 0 && looping && lastTime > 0) {
      passes++;
    }
    boolean jumped = step < 0 || step > LONGEST_STEP;
    lastTime = songTime;
    if (jumped) {
      stretch = 0;
    }
    if (jumped || !(step > 0) || songTime <= 0) {
      return; // Also the first step after a rest, which has no length.
    }
    hear(Math.max(0, songTime - step), songTime);
    spent += step / rate;
    int pace = (int) Math.rint(100 * rate / PACE_STEP);
    byPace[Math.clamp(pace, 0, PACES - 1)] += step / rate;
    stretch = Math.abs(rate - 1) < SAME_RATE ? stretch + step : 0;
    longestStretch = Math.max(longestStretch, stretch);
  }

  /** A pulse may come late, and go over several pieces then. */
  private void hear(double from, double to) {
    double at = from;
    for (int i = piece(from); at < to && i < heard.length; i++) {
      double end = Math.min(to, (i + 1) * PIECE);
      heard[i] += Math.max(0, end - at);
      at = end;
    }
  }

  private int piece(double songTime) {
    return Math.clamp((int) (songTime / PIECE), 0, heard.length - 1);
  }

  /** The song rests: paused, at its end, or not there. */
  void rests() {
    lastTime = Double.NaN;
    stretch = 0;
  }

  /** Forgets all. */
  void clear() {
    rests();
    Arrays.fill(heard, 0);
    Arrays.fill(byPace, 0);
    spent = 0;
    longestStretch = 0;
    passes = 0;
  }

  /**
   * Returns what has been heard so far.
   *
   * @param sections into which the song is divided
   */
  PlayReport report(List<Passage> sections) {
    return new PlayReport(
        share(0, duration), spent, longestStretch, passes, paces(), parts(sections));
  }

  private List<Pace> paces() {
    List<Pace> paces = new ArrayList<>();
    for (int i = PACES - 1; i >= 0; i--) {
      if (byPace[i] >= LEAST_PACE) {
        paces.add(new Pace(i * PACE_STEP, byPace[i]));
      }
    }
    return paces;
  }

  private List<Part> parts(List<Passage> sections) {
    return sections.stream()
        .map(it -> new Part(it, share(it.start(), it.end()), sum(it.start(), it.end())))
        .toList();
  }

  /** Returns how much of a stretch was heard at least once. */
  private double share(double from, double to) {
    double all = 0;
    double once = 0;
    for (int i = first(from); i < last(to); i++) {
      double length = Math.min(PIECE, duration - i * PIECE);
      all += length;
      once += Math.min(length, heard[i]);
    }
    return all > 0 ? nearlyAll(once / all) : 0;
  }

  /** A pulse at either end of a stretch belongs to its neighbour. */
  private static double nearlyAll(double share) {
    return share > 0.985 ? 1 : share;
  }

  private double sum(double from, double to) {
    double sum = 0;
    for (int i = first(from); i < last(to); i++) {
      sum += heard[i];
    }
    return sum;
  }

  private int first(double from) {
    return Math.clamp((int) Math.rint(from / PIECE), 0, heard.length - 1);
  }

  private int last(double to) {
    return Math.clamp((int) Math.rint(to / PIECE), 0, heard.length);
  }
}
