/**
 * A surface that draws into numbers: for computers without a graphics card, on which a canvas takes
 * many times as long. Nothing here knows what a highway is.
 */
@NullMarked
package org.fretway.desktop.highway.raster;

import org.jspecify.annotations.NullMarked;
