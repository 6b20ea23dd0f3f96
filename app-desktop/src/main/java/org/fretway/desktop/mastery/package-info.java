/**
 * How much of the chart is shown to who is still learning it, and what is remembered of that for
 * each song. Knows the highway, but not the player around it.
 */
@NullMarked
package org.fretway.desktop.mastery;

import org.jspecify.annotations.NullMarked;
