/**
 * What stands between decoded stems and the device: the mixer, metronome and count-in, ducking,
 * limiter, and the measure of loudness. Blocks of samples go in and out; files, songs' storage,
 * threads and devices are not known here.
 */
@NullMarked
package org.fretway.audio.mix;

import org.jspecify.annotations.NullMarked;
