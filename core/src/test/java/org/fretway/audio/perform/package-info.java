/**
 * Guitars and basses that play charts, well or with known faults, so that listening can be measured
 * against the truth.
 */
@NullMarked
package org.fretway.audio.perform;

import org.jspecify.annotations.NullMarked;
