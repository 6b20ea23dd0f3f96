package org.fretway.desktop.highway.raster;

import java.util.List;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.Stop;

/** The colours along a gradient, premultiplied. */
final class GradientColors {
  private static final int STEPS = 1024;

  private final int[] colors = new int[STEPS + 1];
  private final CycleMethod cycle;

  GradientColors(List<Stop> stops, CycleMethod cycle) {
    this.cycle = cycle;
    for (int i = 0; i <= STEPS; i++) {
      colors[i] = between(stops, i / (double) STEPS);
    }
  }

  private static int between(List<Stop> stops, double place) {
    Stop before = stops.getFirst();
    for (Stop stop : stops) {
      if (stop.getOffset() >= place) {
        double gap = stop.getOffset() - before.getOffset();
        double part = gap <= 0 ? 1 : (place - before.getOffset()) / gap;
        return Blend.mix(
            Ink.premultiplied(before.getColor(), 1),
            Ink.premultiplied(stop.getColor(), 1),
            Blend.cover(Math.clamp(part, 0, 1)));
      }
      before = stop;
    }
    return Ink.premultiplied(before.getColor(), 1);
  }

  /** Returns the colour at a place; 0 = the beginning, 1 = the end. */
  int at(double place) {
    double within =
        switch (cycle) {
          case NO_CYCLE -> Math.clamp(place, 0, 1);
          case REPEAT -> place - Math.floor(place);
          case REFLECT -> Math.abs(place - 2 * Math.rint(place / 2));
        };
    return colors[(int) (within * STEPS + 0.5)];
  }
}
