/**
 * The looks of the program, dark or light, and which of them is shown. Knows no screen; the colours
 * are in the style sheets.
 */
@NullMarked
package org.fretway.desktop.theme;

import org.jspecify.annotations.NullMarked;
