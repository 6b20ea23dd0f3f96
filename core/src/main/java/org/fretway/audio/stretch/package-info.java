/**
 * Slows and transposes sound: a phase vocoder that restarts at onsets, and a resampler behind it.
 * Only samples are known here; nothing allocates after construction, and each object belongs to one
 * thread.
 */
@NullMarked
package org.fretway.audio.stretch;

import org.jspecify.annotations.NullMarked;
