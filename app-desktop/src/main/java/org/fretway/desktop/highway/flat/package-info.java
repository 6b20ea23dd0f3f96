/**
 * Lanes of strings on which notes come from the right: layout as plain numbers, and a painter a
 * layer.
 */
@NullMarked
package org.fretway.desktop.highway.flat;

import org.jspecify.annotations.NullMarked;
