/**
 * What stands at the left of the songs: the places that one can go to, saved filters, and the
 * artists with their albums. Other packages put sections of their own into it, by way of the shell.
 */
@NullMarked
package org.fretway.desktop.sidebar;

import org.jspecify.annotations.NullMarked;
