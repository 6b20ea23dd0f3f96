/**
 * Lanes of frets that run to the horizon, on which notes fly towards the strings: projection and
 * camera as plain numbers, and a painter a layer. Nothing here remembers the frame before: a moment
 * of a song has one picture.
 */
@NullMarked
package org.fretway.desktop.highway.perspective;

import org.jspecify.annotations.NullMarked;
