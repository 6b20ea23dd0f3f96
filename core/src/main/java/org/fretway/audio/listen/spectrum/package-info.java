/**
 * How surely expected notes are in a short piece of sound: their partials, fitted to its spectrum
 * all at once. Nothing is known here of charts or of time.
 */
@NullMarked
package org.fretway.audio.listen.spectrum;

import org.jspecify.annotations.NullMarked;
