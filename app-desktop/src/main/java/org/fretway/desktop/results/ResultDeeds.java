package org.fretway.desktop.results;

import java.util.Optional;
import java.util.function.Consumer;
import org.fretway.chart.Passage;

/**
 * What can be done at the end of a song.
 *
 * @param again plays the song from its start
 * @param practise repeats a section
 * @param history shows all plays of the song
 * @param next plays the next song; empty if there is none
 * @param back leads to the library
 */
public record ResultDeeds(
    Runnable again,
    Consumer<Passage> practise,
    Runnable history,
    Optional<Runnable> next,
    Runnable back) {}
