package org.fretway.desktop.highway.perspective;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fretway.desktop.highway.chart.HandPosition;
import org.fretway.desktop.highway.chart.HighwayChart;
import org.fretway.desktop.highway.chart.HighwayNote;
import org.fretway.desktop.highway.chart.Timeline;

/** Where the hand is in a chart, guessed from its notes where the chart does not say it. */
final class HandTrack {
  /** How many frets a hand covers that is not said to cover more or fewer. */
  private static final int USUAL_WIDTH = 4;

  /** How far the guess looks ahead for the lowest fret of a new position, in seconds. */
  private static final double OUTLOOK = 1.0;

  private HandTrack() {}

  /** Returns the positions; at least one, whatever the chart. */
  static Timeline<HandPosition> of(HighwayChart chart) {
    return chart.handPositions().size() > 0 ? chart.handPositions() : guess(chart);
  }

  private static Timeline<HandPosition> guess(HighwayChart chart) {
    List<HighwayNote> pressed = new ArrayList<>();
    for (Timeline<HighwayNote> lane : chart.lanes()) {
      for (int i = 0; i < lane.size(); i++) {
        if (lane.get(i).fret() > 0) {
          pressed.add(lane.get(i));
        }
      }
    }
    pressed.sort(Comparator.comparingDouble(HighwayNote::time));
    List<HandPosition> positions = new ArrayList<>();
    int low = Integer.MIN_VALUE;
    for (int i = 0; i < pressed.size(); i++) {
      int fret = pressed.get(i).fret();
      if (fret < low || fret >= low + USUAL_WIDTH || positions.isEmpty()) {
        low = lowestSoon(pressed, i);
        positions.add(position(pressed.get(i).time(), low));
      }
    }
    if (positions.isEmpty()) {
      positions.add(position(0, 1));
    }
    return Timeline.of(positions, HandPosition::time);
  }

  private static int lowestSoon(List<HighwayNote> pressed, int from) {
    HighwayNote first = pressed.get(from);
    int low = first.fret();
    for (int i = from; i < pressed.size(); i++) {
      HighwayNote each = pressed.get(i);
      if (each.time() > first.time() + OUTLOOK || each.fret() <= first.fret() - USUAL_WIDTH) {
        break;
      }
      low = Math.min(low, each.fret());
    }
    return low;
  }

  private static HandPosition position(double time, int low) {
    int high = low + USUAL_WIDTH - 1;
    return new HandPosition(time, low, high, low + "–" + high);
  }
}
