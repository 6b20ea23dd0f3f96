/**
 * Which songs the library shows: the drawer with its conditions, the line of those in force,
 * filters with a name, and the letters beside the songs. Where these stand in the window is the
 * business of the shell.
 */
@NullMarked
package org.fretway.desktop.filter;

import org.jspecify.annotations.NullMarked;
