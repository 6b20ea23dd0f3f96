package org.fretway.desktop.highway.picture;

import org.fretway.chart.Chart;
import org.fretway.desktop.highway.BuiltInStyle;
import org.fretway.desktop.highway.draw.HighwayLook;

/**
 * A moment that is kept as a picture.
 *
 * @param name of the picture's file, without its ending
 * @param songTime in seconds
 * @param played whether somebody has played along
 */
record Moment(
    String name,
    Chart chart,
    BuiltInStyle style,
    HighwayLook look,
    double songTime,
    boolean played) {
  @Override
  public String toString() {
    return name;
  }
}
