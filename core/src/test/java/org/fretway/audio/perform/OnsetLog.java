package org.fretway.audio.perform;

import java.util.Arrays;
import java.util.Locale;
import org.fretway.audio.listen.HeardOnset;
import org.fretway.audio.listen.OnsetFollower;

/** Writes down onsets on their way to another follower; allocates nothing meanwhile. */
public final class OnsetLog implements OnsetFollower {
  private static final int MOST = 10_000;

  private final OnsetFollower next;
  private final double[] times = new double[MOST];
  private final double[] midi = new double[MOST];
  private final double[] clarity = new double[MOST];
  private final double[] tonality = new double[MOST];
  private final double[] delays = new double[MOST];
  private final int[] strikes = new int[MOST];
  private final boolean[] struck = new boolean[MOST];
  private final float[][] presence = new float[MOST][8];
  private int count;

  OnsetLog(OnsetFollower next) {
    this.next = next;
  }

  @Override
  public int expectedAt(double songTime) {
    return next.expectedAt(songTime);
  }

  @Override
  public void heard(HeardOnset onset) {
    if (count < MOST) {
      times[count] = onset.songTime;
      midi[count] = onset.midi;
      clarity[count] = onset.clarity;
      tonality[count] = onset.tonality;
      delays[count] = onset.delay;
      strikes[count] = onset.strike;
      struck[count] = onset.struck;
      for (int string = 0; string < onset.presence.length; string++) {
        presence[count][string] = (float) onset.presence[string];
      }
      count++;
    }
    next.heard(onset);
  }

  @Override
  public void ringing(double songTime, double ringing, double sure) {
    next.ringing(songTime, ringing, sure);
  }

  @Override
  public void reached(double songTime, double rate, long run) {
    next.reached(songTime, rate, run);
  }

  /** Returns how many onsets were heard. */
  public int count() {
    return count;
  }

  /** Returns when the onsets began, in seconds of song time. */
  public double[] times() {
    return Arrays.copyOf(times, count);
  }

  /** Returns the single pitches of the onsets, as MIDI counts; NaN where there is none. */
  public double[] midi() {
    return Arrays.copyOf(midi, count);
  }

  /** Returns what was heard around a moment, in words. */
  public String around(double songTime, double seconds) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (Math.abs(times[i] - songTime) < seconds) {
        words.append(
            String.format(
                Locale.ROOT,
                "[%.3f %s midi %.2f clarity %.2f tonal %.2f delay %.3f for %d %s] ",
                times[i],
                struck[i] ? "struck" : "moved",
                midi[i],
                clarity[i],
                tonality[i],
                delays[i],
                strikes[i],
                presence(i)));
      }
    }
    return words.toString();
  }

  private String presence(int onset) {
    StringBuilder words = new StringBuilder();
    for (float sure : presence[onset]) {
      words.append(Float.isNaN(sure) ? "- " : String.format(Locale.ROOT, "%.2f ", sure));
    }
    return words.toString().strip();
  }
}
