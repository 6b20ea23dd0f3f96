/**
 * How the highway is shown: what a player chooses about it, the panel to choose in, and the legend
 * of its signs. Drawing itself is in {@code highway}.
 */
@NullMarked
package org.fretway.desktop.display;

import org.jspecify.annotations.NullMarked;
