/**
 * Marks of what was played, in every style of the highway: their pictures and the texts beside
 * them.
 */
@NullMarked
package org.fretway.desktop.highway.mark;

import org.jspecify.annotations.NullMarked;
