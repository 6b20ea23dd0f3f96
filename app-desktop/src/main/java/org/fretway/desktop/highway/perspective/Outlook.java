package org.fretway.desktop.highway.perspective;

import java.util.Arrays;
import org.fretway.desktop.highway.chart.HandGlide;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.Timeline;

/**
 * How much has to be in the picture at each moment: the hand now and where it goes, and the notes
 * to come. What is still far away needs less room, as it is drawn smaller.
 *
 * @param seconds how far ahead is looked
 * @param margin what is kept free beside the hand, in first frets
 */
record Outlook(
    HighwayChart chart, HandGlide hand, PerspectiveLayout layout, double seconds, double margin) {

  /** The hand can jump between two samples, so that it is looked at in so many parts of one. */
  private static final int PARTS = 3;

  /**
   * What has to be seen of the strings at each sample.
   *
   * @param towardsNut how much on the nut's side of the middle, in first frets
   * @param away how much on the other side
   */
  @SuppressWarnings("ArrayRecordComponent") // Read where it was made; never compared.
  record Needs(double[] towardsNut, double[] away) {
    private void add(int sample, double low, double high) {
      towardsNut[sample] = Math.max(towardsNut[sample], low);
      away[sample] = Math.max(away[sample], high);
    }

    /** Returns how far the middle has to move for both sides to need as much as each other. */
    double[] shifts() {
      double[] shifts = new double[away.length];
      Arrays.setAll(shifts, i -> (away[i] - towardsNut[i]) / 2);
      return shifts;
    }

    /** Returns what is needed on the side that needs more. */
    double[] halves() {
      double[] halves = new double[away.length];
      Arrays.setAll(halves, i -> Math.max(towardsNut[i], away[i]));
      return halves;
    }
  }

  /** Returns what has to be seen around the given middles of the picture. */
  Needs needs(double[] centres, double start, double step) {
    double[] lows = new double[centres.length];
    double[] highs = new double[centres.length];
    for (int i = 0; i < centres.length; i++) {
      lows[i] = Double.POSITIVE_INFINITY;
      for (int part = -PARTS; part <= PARTS; part++) {
        double time = start + (i + part / (double) PARTS) * step;
        lows[i] = Math.min(lows[i], Fretboard.wire(hand.low(time)));
        highs[i] = Math.max(highs[i], Fretboard.wire(hand.high(time)));
      }
    }
    Needs needs = new Needs(new double[centres.length], new double[centres.length]);
    int samples = (int) Math.ceil(seconds / step);
    for (int i = 0; i < centres.length; i++) {
      needs.add(i, layout.nearestHalf(), layout.nearestHalf());
      for (int j = i; j <= Math.min(i + samples, centres.length - 1); j++) {
        double scale = layout.scale((j - i) * step);
        needs.add(
            i, (centres[i] - lows[j] + margin) * scale, (highs[j] - centres[i] + margin) * scale);
      }
    }
    for (Timeline<HighwayNote> lane : chart.lanes()) {
      for (int i = 0; i < lane.size(); i++) {
        include(lane.get(i), centres, needs, start, step);
      }
    }
    return needs;
  }

  private void include(HighwayNote note, double[] centres, Needs needs, double start, double step) {
    double low = Fretboard.wire(note.fret() - 1.0) - margin;
    double high = Fretboard.wire(note.fret()) + margin;
    int first = sample(note.time() - seconds, start, step, centres.length);
    int onset = sample(note.time(), start, step, centres.length) + 1;
    int last = Math.max(onset, sample(note.end(), start, step, centres.length));
    // A tail ends where its string is struck again, so that all tails are as long as the song is.
    for (int i = first; i <= Math.min(last, centres.length - 1) && note.fret() > 0; i++) {
      double scale = layout.scale(note.time() - (start + i * step));
      needs.add(i, (centres[i] - low) * scale, (high - centres[i]) * scale);
    }
  }

  private static int sample(double time, double start, double step, int count) {
    return (int) Math.clamp((time - start) / step, 0, count - 1.0);
  }
}
