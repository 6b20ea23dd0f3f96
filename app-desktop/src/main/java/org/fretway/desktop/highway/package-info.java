/**
 * The note highway: a chart compiled for drawing, layout as plain numbers, and painters, one class
 * a layer, that put one moment of a song on a canvas. It knows nothing of the library, of files or
 * of sound; it asks a clock for the song time and allocates nothing while it draws.
 */
@NullMarked
package org.fretway.desktop.highway;

import org.jspecify.annotations.NullMarked;
