/**
 * What helps to practise the song that is open in the player: its speed and pitch, loops, passages,
 * the speed trainer and the metronome. Knows the song's sound and chart, but not the player around
 * it.
 */
@NullMarked
package org.fretway.desktop.practice;

import org.jspecify.annotations.NullMarked;
