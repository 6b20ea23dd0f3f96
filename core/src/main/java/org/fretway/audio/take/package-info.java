/**
 * What the player records of itself against a song, as files in time with the song. Where takes are
 * kept and whose they are is not known here.
 */
@NullMarked
package org.fretway.audio.take;

import org.jspecify.annotations.NullMarked;
