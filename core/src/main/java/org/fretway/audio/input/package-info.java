/**
 * Where the player's own sound comes in: a recording device through OpenAL Soft, looked after while
 * the program runs. What becomes of the sound is not known here.
 */
@NullMarked
package org.fretway.audio.input;

import org.jspecify.annotations.NullMarked;
