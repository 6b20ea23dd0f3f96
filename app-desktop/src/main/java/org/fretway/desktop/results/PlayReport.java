package org.fretway.desktop.results;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fretway.chart.Passage;

/**
 * What was heard of a song from when it was opened to its end.
 *
 * @param share of the song that was heard at least once, 0 to 1
 * @param spent how long that took, in seconds on the clock
 * @param stretch the longest stretch at full speed and without a break, in seconds of the song
 * @param passes how often a loop began anew
 * @param paces how long the song was heard at which speed, the fastest first
 * @param parts how much of each section was heard, in order of time
 */
public record PlayReport(
    double share, double spent, double stretch, int passes, List<Pace> paces, List<Part> parts) {
  /** Who went to the end at once has nothing to be told; in seconds on the clock. */
  private static final double LEAST = 1;

  public PlayReport {
    paces = List.copyOf(paces);
    parts = List.copyOf(parts);
  }

  /**
   * A speed.
   *
   * @param percent of the recorded one
   * @param seconds on the clock
   */
  public record Pace(int percent, double seconds) {}

  /**
   * A section.
   *
   * @param share that was heard at least once, 0 to 1
   * @param seconds of it that were heard, repetitions included
   */
  public record Part(Passage section, double share, double seconds) {
    /** Returns how often it was heard as a whole, on average. */
    public double times() {
      return seconds / (section.end() - section.start());
    }
  }

  /** Returns whether there is something to tell. */
  public boolean isWorthTelling() {
    return spent >= LEAST;
  }

  /** Returns the section that was heard least; empty if there are not several. */
  public Optional<Part> leastHeard() {
    return parts.size() < 2
        ? Optional.empty()
        : parts.stream()
            .min(Comparator.comparingDouble(Part::share).thenComparingDouble(Part::times));
  }
}
