package org.fretway.chart;

/**
 * One sung syllable.
 *
 * @param time seconds of song time
 * @param duration seconds
 * @param text the syllable as stored: "-" at the end joins it to the next, "+" at the end closes a
 *     line
 */
public record Lyric(double time, double duration, String text) {
  /** Returns whether the next syllable belongs to the same word. */
  public boolean joinsNext() {
    return text.endsWith("-");
  }

  /** Returns whether a line ends here. */
  public boolean endsLine() {
    return text.endsWith("+");
  }

  /** Returns the syllable as it is shown, without its mark. */
  public String display() {
    return joinsNext() || endsLine() ? text.substring(0, text.length() - 1) : text;
  }
}
