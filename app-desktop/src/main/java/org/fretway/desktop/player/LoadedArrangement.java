package org.fretway.desktop.player;

import java.util.List;
import org.fretway.chart.Chart;
import org.fretway.chart.LyricTrack;
import org.fretway.desktop.mastery.MasteryViewModel;

/**
 * An arrangement that can be shown.
 *
 * @param index in the track
 * @param chart of the arrangement, in full
 * @param prepared the chart made ready for drawing, at the mastery that is wanted
 * @param words of the song in every language that it has, if it has several
 */
record LoadedArrangement(
    int index, Chart chart, MasteryViewModel.Prepared prepared, List<LyricTrack> words) {}
