package org.fretway.desktop.results;

import org.fretway.chart.Strikes;
import org.fretway.practice.judge.Judgements;
import org.fretway.practice.judge.Tolerance;

/**
 * A song whose strikes were judged while it was played.
 *
 * @param strikes what was asked for
 * @param results what became of it
 * @param tolerance how exactly it was to be played
 * @param arrangement name of the arrangement
 * @param mastery how much of the chart was asked for, in percent
 * @param written how many strikes the arrangement has in full, at least those asked for
 */
public record JudgedSong(
    Strikes strikes,
    Judgements results,
    Tolerance tolerance,
    String arrangement,
    int mastery,
    int written) {}
