/**
 * Tablature that runs from right to left past a line: layout as plain numbers, what the notes of a
 * chart mean on paper, and a painter a layer.
 */
@NullMarked
package org.fretway.desktop.highway.tab;

import org.jspecify.annotations.NullMarked;
