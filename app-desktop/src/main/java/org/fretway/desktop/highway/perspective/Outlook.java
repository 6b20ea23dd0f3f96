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

  /** Returns half the width at the strings that is needed at each sample, in first frets. */
  double[] halves(double[] centres, double start, double step) {
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
    double[] halves = new double[centres.length];
    Arrays.fill(halves, layout.nearestHalf());
    int samples = (int) Math.ceil(seconds / step);
    for (int i = 0; i < centres.length; i++) {
      for (int j = i; j <= Math.min(i + samples, centres.length - 1); j++) {
        double scale = layout.scale((j - i) * step);
        double edge = Math.max(centres[i] - lows[j], highs[j] - centres[i]) + margin;
        halves[i] = Math.max(halves[i], edge * scale);
      }
    }
    for (Timeline<HighwayNote> lane : chart.lanes()) {
      for (int i = 0; i < lane.size(); i++) {
        include(lane.get(i), centres, halves, start, step);
      }
    }
    return halves;
  }

  private void include(
      HighwayNote note, double[] centres, double[] halves, double start, double step) {
    double place = Fretboard.middle(note.fret());
    int first = sample(note.time() - seconds, start, step, centres.length);
    int onset = sample(note.time(), start, step, centres.length) + 1;
    int last = Math.max(onset, sample(note.end(), start, step, centres.length));
    // A tail ends where its string is struck again, so that all tails are as long as the song is.
    for (int i = first; i <= Math.min(last, centres.length - 1) && note.fret() > 0; i++) {
      double scale = layout.scale(note.time() - (start + i * step));
      halves[i] = Math.max(halves[i], (Math.abs(place - centres[i]) + margin) * scale);
    }
  }

  private static int sample(double time, double start, double step, int count) {
    return (int) Math.clamp((time - start) / step, 0, count - 1.0);
  }
}
