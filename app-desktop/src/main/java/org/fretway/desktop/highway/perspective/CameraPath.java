package org.fretway.desktop.highway.perspective;

import java.util.Arrays;
import org.fretway.desktop.highway.chart.HandGlide;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.Timeline;

/**
 * Where the camera is at every moment of a song, worked out beforehand: a moment always has the
 * same view, however it was come to. The camera stays where it is while the hand moves a little,
 * and otherwise glides, so that it arrives as the hand does; it draws back as far as is needed to
 * see the hand and the notes of the next moments.
 */
final class CameraPath {
  /** Two samples are so many seconds apart, unless the song is very long. */
  private static final double STEP = 0.05;

  private static final int MAX_SAMPLES = 1 << 17;

  /** What is further from the start than this, in seconds, is no part of a song but a mistake. */
  private static final double LONGEST = 4 * 3600.0;

  /** Nothing comes earlier than this, in seconds of song time. */
  private static final double EARLIEST = -60;

  /** How far the hand moves before the camera follows, in first frets. */
  private static final double SLACK = 1.3;

  /**
   * At the nut the camera stops so far from it, to half of what is seen: there is nothing before.
   */
  private static final double BEFORE_NUT = 0.5;

  /** How far ahead the camera sees to it that everything is in the picture, in seconds. */
  private static final double OUTLOOK = 1.5;

  /** How long the camera takes to glide, and how much of that lies before the hand moves. */
  private static final double GLIDE = 1.5;

  private static final double GLIDE_BEFORE = 1.1;

  /** How long the camera takes to draw back, in seconds. */
  private static final double DRAW_BACK = 0.9;

  /** What is kept free beside the hand, in first frets. */
  private static final double MARGIN = 0.6;

  /** A view lies between samples that are no further away than this. */
  private static final int BETWEEN = 2;

  /** A curve through three moving averages has no corners. */
  private static final int SMOOTHINGS = 3;

  private final double start;
  private final double step;
  private final float[] centres;
  private final float[] halves;

  private CameraPath(double start, double step, float[] centres, float[] halves) {
    this.start = start;
    this.step = step;
    this.centres = centres;
    this.halves = halves;
  }

  /** Works out the path of a chart, in time proportional to its length. */
  static CameraPath of(HighwayChart chart, HandGlide hand, PerspectiveLayout layout) {
    double start = hand.positions().start(0);
    double end = hand.positions().start(hand.positions().size() - 1);
    for (Timeline<HighwayNote> lane : chart.lanes()) {
      if (lane.size() > 0) {
        start = Math.min(start, lane.start(0));
        end = Math.max(end, lane.start(lane.size() - 1));
      }
    }
    start = Math.max(EARLIEST, start) - OUTLOOK - GLIDE;
    double length = Math.clamp(end - start, 0, LONGEST) + GLIDE;
    double step = Math.max(STEP, length / MAX_SAMPLES);
    int count = (int) Math.ceil(length / step) + 1;
    double[] centres = centres(hand, layout.nearestHalf() * BEFORE_NUT, start, step, count);
    Outlook outlook = new Outlook(chart, hand, layout, OUTLOOK, MARGIN);
    int reach = Math.max(1, (int) Math.round(DRAW_BACK / 2 / step));
    double[] shifts = smooth(outlook.needs(centres, start, step).shifts(), 4 * reach, 2 * reach);
    double[] middles = new double[count];
    Arrays.setAll(middles, i -> centres[i] + shifts[i]);
    double[] halves = outlook.needs(middles, start, step).halves();
    return new CameraPath(
        start,
        step,
        floats(middles),
        floats(smooth(widest(halves, reach + BETWEEN), 2 * reach, reach)));
  }

  private static double[] centres(
      HandGlide hand, double least, double start, double step, int count) {
    double[] targets = new double[count];
    double target = Double.NaN;
    int seen = -1;
    for (int i = 0; i < count; i++) {
      int at = hand.indexAt(start + i * step);
      for (int next = seen + 1; next <= at; next++) {
        int low = hand.positions().get(next).low();
        double centre =
            (Fretboard.wire(low - 1.0) + Fretboard.wire(hand.positions().get(next).high())) / 2;
        if (!(Math.abs(centre - target) <= SLACK)) {
          target = Math.max(least, centre);
        }
      }
      seen = at;
      targets[i] = target;
    }
    return smooth(targets, (int) Math.round(GLIDE / step), (int) Math.round(GLIDE_BEFORE / step));
  }

  /**
   * Returns the values averaged three times, which is a weighted average with a round hump.
   *
   * @param width how many samples the hump is wide
   * @param before how many of them lie in the future
   */
  static double[] smooth(double[] values, int width, int before) {
    double[] smooth = values;
    int box = Math.max(1, width / SMOOTHINGS);
    for (int pass = 0; pass < SMOOTHINGS; pass++) {
      int ahead = before * (pass + 1) / SMOOTHINGS - before * pass / SMOOTHINGS;
      smooth = average(smooth, Math.clamp(box - ahead, 0, box), ahead);
    }
    return smooth;
  }

  /** Returns for each sample the average of those around it; the ends go on for ever. */
  private static double[] average(double[] values, int behind, int ahead) {
    double[] averages = new double[values.length];
    int last = values.length - 1;
    double sum = 0;
    for (int i = -behind; i <= ahead; i++) {
      sum += values[Math.clamp(i, 0, last)];
    }
    for (int i = 0; i <= last; i++) {
      averages[i] = sum / (behind + ahead + 1);
      sum += values[Math.min(last, i + ahead + 1)] - values[Math.max(0, i - behind)];
    }
    return averages;
  }

  /** Returns for each sample the greatest of those that are not further away than the reach. */
  private static double[] widest(double[] values, int reach) {
    double[] widest = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double most = values[i];
      int end = Math.min(values.length - 1, i + reach);
      for (int j = Math.max(0, i - reach); j <= end; j++) {
        most = Math.max(most, values[j]);
      }
      widest[i] = most;
    }
    return widest;
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  /** Returns the place across the floor that is in the middle of the picture, in first frets. */
  double centre(double songTime) {
    return between(centres, songTime);
  }

  /** Returns how much is seen at the strings on either side of the middle, in first frets. */
  double half(double songTime) {
    return between(halves, songTime);
  }

  private double between(float[] values, double songTime) {
    double at = Math.clamp((songTime - start) / step, 0, values.length - 1.0);
    int middle = (int) Math.rint(at);
    double part = at - middle;
    // A quadratic B-spline: neither its value nor its slope jumps, and it stays between samples.
    return values[Math.max(0, middle - 1)] * (0.5 - part) * (0.5 - part) / 2
        + values[middle] * (0.75 - part * part)
        + values[Math.min(values.length - 1, middle + 1)] * (0.5 + part) * (0.5 + part) / 2;
  }
}
