package org.fretway.desktop.player;

import org.fretway.chart.Chart;
import org.fretway.desktop.highway.HighwayRenderer;

/**
 * An arrangement that can be shown.
 *
 * @param index in the track
 * @param chart of the arrangement
 * @param highway the chart made ready for drawing
 */
record LoadedArrangement(int index, Chart chart, HighwayRenderer highway) {}
