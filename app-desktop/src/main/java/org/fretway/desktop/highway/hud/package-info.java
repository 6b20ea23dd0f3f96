/**
 * What lies over the highway in every style: lyrics, the chord to come, tones. It is told its place
 * by the style.
 */
@NullMarked
package org.fretway.desktop.highway.hud;

import org.jspecify.annotations.NullMarked;
