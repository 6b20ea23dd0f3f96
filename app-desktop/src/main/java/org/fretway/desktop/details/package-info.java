/**
 * One song from near: the pane with all that is known of it, its preview, and the forms in which
 * what songs say of themselves is changed. Knows no list of songs.
 */
@NullMarked
package org.fretway.desktop.details;

import org.jspecify.annotations.NullMarked;
