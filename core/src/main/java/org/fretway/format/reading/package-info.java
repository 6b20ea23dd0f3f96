/**
 * What every reader of songs needs: the context of one reading, files of a folder or an archive
 * that can't be led outside, bounded streams, and a tally of what was left out. No format is known
 * here.
 */
@NullMarked
package org.fretway.format.reading;

import org.jspecify.annotations.NullMarked;
