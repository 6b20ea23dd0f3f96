/**
 * The tuner of the player: what is heard of the instrument, and how far each string is from the
 * song that is open. Knows the panels of practising, but not the player around them.
 */
@NullMarked
package org.fretway.desktop.tuner;

import org.jspecify.annotations.NullMarked;
