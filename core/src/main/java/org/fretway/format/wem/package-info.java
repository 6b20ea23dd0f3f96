/**
 * Turns Wwise audio into files that can be played: Wwise Vorbis into Ogg Vorbis with the codebooks
 * that the user gives, PCM into WAV, anything else with the user's vgmstream. Nothing is encoded
 * again.
 */
@NullMarked
package org.fretway.format.wem;

import org.jspecify.annotations.NullMarked;
