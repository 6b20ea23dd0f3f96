/**
 * Listening to the instrument: when it is struck, what sounds then, and whether that is what the
 * chart asks for. Judging it is not done here.
 */
@NullMarked
package org.fretway.audio.listen;

import org.jspecify.annotations.NullMarked;
