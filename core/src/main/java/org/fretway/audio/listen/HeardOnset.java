package org.fretway.audio.listen;

import java.util.Arrays;
import org.fretway.chart.Tuning;

/**
 * One beginning of sound that was heard from the instrument, to be filled again and again. One
 * thread uses it.
 */
public final class HeardOnset {
  /** Stands for no strike of the chart. */
  public static final int NO_STRIKE = -1;

  /** When it began, in seconds of song time; the way from string to program is taken off. */
  public double songTime;

  /** Seconds from the onset to the moment at which it was told. */
  public double delay;

  /** Peak of its first moments, 0 = silence to 1 = full scale. */
  public double level;

  /**
   * Whether it was struck; else the pitch changed while the string rang on, as in a hammer-on, a
   * pull-off or a slide.
   */
  public boolean struck;

  /** The single pitch that was heard, as MIDI counts with parts as cents; NaN if there is none. */
  public double midi;

  /** How sure that pitch is, from 0 to 1. */
  public double clarity;

  /** How much of the sound has a pitch, from 0 = a dead string to 1. */
  public double tonality;

  /** The strike of the chart that it was compared with, or {@link #NO_STRIKE}. */
  public int strike;

  /**
   * By string from the lowest: how surely the note of that strike is heard, from 0 to 1; NaN for a
   * string that does not take part.
   */
  public final double[] presence = new double[Tuning.MAX_STRINGS];

  /** By string: by how many cents it is off; NaN where that can't be told. */
  public final double[] cents = new double[Tuning.MAX_STRINGS];

  /** Creates one of silence. */
  public HeardOnset() {
    clear();
  }

  /** Becomes silence. */
  public void clear() {
    songTime = 0;
    delay = 0;
    level = 0;
    struck = false;
    midi = Double.NaN;
    clarity = 0;
    tonality = 0;
    strike = NO_STRIKE;
    Arrays.fill(presence, Double.NaN);
    Arrays.fill(cents, Double.NaN);
  }
}
