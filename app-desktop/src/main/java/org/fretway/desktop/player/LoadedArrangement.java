package org.fretway.desktop.player;

import org.fretway.chart.Chart;
import org.fretway.desktop.mastery.MasteryViewModel;

/**
 * An arrangement that can be shown.
 *
 * @param index in the track
 * @param chart of the arrangement, in full
 * @param prepared the chart made ready for drawing, at the mastery that is wanted
 */
record LoadedArrangement(int index, Chart chart, MasteryViewModel.Prepared prepared) {}
